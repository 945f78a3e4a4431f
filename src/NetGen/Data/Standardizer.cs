using NetGen.Kernels;

namespace NetGen;

/// <summary>Brings every feature, or every target, to mean 0 and standard deviation 1: x' = (x − mean) / std.</summary>
public sealed class Standardizer
{
    private const float SmallestStd = 1e-30f;

    private readonly float[] _mean;
    private readonly float[] _std;

    /// <summary>A standardizer with known statistics, such as those stored with a model.</summary>
    /// <param name="mean">[inputs], finite.</param>
    /// <param name="std">[inputs], finite and at least 1e-30.</param>
    /// <exception cref="ArgumentException">The lengths differ or are 0, or a value is out of range.</exception>
    public Standardizer(ReadOnlySpan<float> mean, ReadOnlySpan<float> std)
    {
        if (mean.Length != std.Length || mean.IsEmpty)
        {
            throw new ArgumentException($"There are {mean.Length} means and {std.Length} standard deviations: give one of each per feature.", nameof(std));
        }

        for (var i = 0; i < mean.Length; i++)
        {
            if (!float.IsFinite(mean[i]) || !float.IsFinite(std[i]) || std[i] < SmallestStd)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Feature {i} (counted from 0) has mean {mean[i]} and standard deviation {std[i]}: both must be finite, the latter at least 1e-30."), nameof(std));
            }
        }

        _mean = mean.ToArray();
        _std = std.ToArray();
    }

    /// <summary>Features per row; targets per row where those were measured.</summary>
    public int Inputs => _mean.Length;

    /// <summary>[inputs], the mean of each feature.</summary>
    public ReadOnlySpan<float> Mean => _mean;

    /// <summary>[inputs], the standard deviation of each feature (divided by the number of rows); 1 for a constant feature.</summary>
    public ReadOnlySpan<float> Std => _std;

    /// <summary>Measures the features of <paramref name="data"/>. Use the training rows only, then apply it to all others.</summary>
    /// <param name="data">The rows to measure.</param>
    public static Standardizer Fit(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return FitColumns(data.Features, data.Inputs);
    }

    /// <summary>
    /// Measures the targets of <paramref name="data"/>, for training on <see cref="ApplyToTargets"/>; <see cref="NetworkScaling.FoldOutputScaling"/> then lets the network
    /// give the original unit. Use the training rows only.
    /// </summary>
    /// <param name="data">The rows to measure.</param>
    /// <exception cref="ArgumentException">The data has labels instead of targets.</exception>
    public static Standardizer FitTargets(Dataset data)
    {
        RequireTargets(data);
        return FitColumns(data.Targets, data.Outputs);
    }

    /// <summary>
    /// Measures the channels of images, so that all pixels of a channel are scaled alike: scaled one by one, those at the border, which hardly vary, would be the loudest.
    /// </summary>
    /// <param name="data">The rows to measure, an image each.</param>
    /// <param name="channels">Values of a pixel.</param>
    /// <param name="channelsFirst">Whether a row has its image channel by channel.</param>
    /// <exception cref="ArgumentOutOfRangeException">The channels are not positive.</exception>
    /// <exception cref="ArgumentException">The features of a row are no whole pixels.</exception>
    public static Standardizer FitChannels(Dataset data, int channels, bool channelsFirst = false)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(channels);
        if (data.Inputs % channels != 0)
        {
            throw new ArgumentException($"A row has {data.Inputs} features, which are no whole pixels of {channels} channels.", nameof(channels));
        }

        var layout = new ChannelOrder(data.Inputs, channels, channelsFirst);
        var (mean, std) = (new float[data.Inputs], new float[data.Inputs]);
        for (var channel = 0; channel < channels; channel++)
        {
            var (ofMean, ofStd) = Measure(data.Features, data.Inputs, layout.FeaturesOf(channel));
            foreach (var feature in layout.FeaturesOf(channel))
            {
                (mean[feature], std[feature]) = (ofMean, ofStd);
            }
        }

        return new(mean, std);
    }

    /// <summary>The same rows, standardized.</summary>
    /// <param name="data">Rows with the features that were measured.</param>
    /// <exception cref="ArgumentException">The number of features differs, or a standardized feature is too large for a float.</exception>
    public Dataset Apply(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var features = new float[data.Features.Length];
        RequireInputs(data.Inputs, nameof(data));
        Apply(data.Features, features);
        DatasetChecks.RequireFinite(features, Inputs, "standardized feature", nameof(data));
        return data.WithFeatures(features);
    }

    /// <summary>The same rows with their targets standardized; the features stay as they are.</summary>
    /// <param name="data">Rows with the targets that were measured by <see cref="FitTargets"/>.</param>
    /// <exception cref="ArgumentException">The data has labels instead of targets, their number differs, or a standardized target is too large for a float.</exception>
    public Dataset ApplyToTargets(Dataset data)
    {
        RequireTargets(data);
        if (data.Outputs != Inputs)
        {
            throw new ArgumentException(
                $"This standardizer has measured {Inputs} values per row, but the data set has {data.Outputs} targets: measure them with {nameof(Standardizer)}.{nameof(FitTargets)}.", nameof(data));
        }

        var targets = new float[data.Targets.Length];
        Apply(data.Targets, targets);
        DatasetChecks.RequireFinite(targets, Inputs, "standardized target", nameof(data));
        return data.WithTargets(targets);
    }

    /// <summary>Standardizes rows that are no data set, such as a sensor's.</summary>
    /// <param name="features">[rows, inputs], row-major.</param>
    /// <param name="destination">[rows, inputs]; may be <paramref name="features"/> itself.</param>
    /// <exception cref="ArgumentException">The features are not whole rows, the lengths differ, or the two overlap without starting together.</exception>
    public void Apply(ReadOnlySpan<float> features, Span<float> destination)
    {
        if (features.Length % Inputs != 0 || destination.Length != features.Length)
        {
            throw new ArgumentException(
                $"Rows have {Inputs} features: {features.Length} given and room for {destination.Length} do not fit.", nameof(destination));
        }

        Overlap.Require(features, destination, nameof(destination));
        for (var i = 0; i < features.Length; i++)
        {
            var column = i % Inputs;
            destination[i] = (float)(((double)features[i] - _mean[column]) / _std[column]);
        }
    }

    /// <summary>The number of features, and in which ranges their means and standard deviations lie.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Inputs:N0} {(Inputs == 1 ? "feature" : "features")}, means {_mean.Min():G4} to {_mean.Max():G4}, standard deviations {_std.Min():G4} to {_std.Max():G4}");

    internal void RequireInputs(int inputs, string parameter)
    {
        if (inputs != Inputs)
        {
            throw new ArgumentException($"This standardizer has measured {Inputs} features, but there are {inputs}.", parameter);
        }
    }

    private static void RequireTargets(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.HasLabels)
        {
            throw new ArgumentException(
                $"The data set has labels of {data.Classes} classes, not targets, so that there is nothing to scale: train on it as it is, or give the values as targets.", nameof(data));
        }
    }

    private static Standardizer FitColumns(ReadOnlySpan<float> values, int columns)
    {
        var mean = new float[columns];
        var std = new float[columns];
        for (var column = 0; column < columns; column++)
        {
            (mean[column], std[column]) = Measure(values, columns, column);
        }

        return new(mean, std);
    }

    /// <summary>Mean and standard deviation of some columns together.</summary>
    /// <param name="values">[rows, stride].</param>
    /// <param name="stride">Values per row.</param>
    /// <param name="columns">Which of them.</param>
    private static (float Mean, float Std) Measure(ReadOnlySpan<float> values, int stride, params ReadOnlySpan<int> columns)
    {
        var sum = 0.0;
        foreach (var column in columns)
        {
            for (var i = column; i < values.Length; i += stride)
            {
                sum += values[i];
            }
        }

        var count = (double)(values.Length / stride) * columns.Length;
        var mean = sum / count;
        var squares = 0.0;
        var isConstant = true;
        foreach (var column in columns)
        {
            for (var i = column; i < values.Length; i += stride)
            {
                squares += (values[i] - mean) * (values[i] - mean);
                isConstant &= values[i] == values[columns[0]];
            }
        }

        var std = (float)Math.Sqrt(squares / count);
        return ((float)mean, isConstant || std < SmallestStd ? 1 : std);
    }
}
