using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>What each row of a data set counts in training: the weight of the sample times that of its class.</summary>
internal sealed class SampleWeights
{
    private readonly float[] _values;

    private SampleWeights(float[] values)
    {
        _values = values;
        foreach (var value in values)
        {
            Total += value;
        }
    }

    /// <summary>The sum of all.</summary>
    public double Total { get; }

    /// <summary>A hash, to tell whether a training goes on with the same.</summary>
    public string FingerprintText
    {
        get
        {
            var fingerprint = new Fingerprint();
            fingerprint.Add(MemoryMarshal.AsBytes<float>(_values));
            return fingerprint.Text;
        }
    }

    /// <summary>A row's weight.</summary>
    public float this[int row] => _values[row];

    /// <summary>The weights that options say; null where they say none.</summary>
    /// <param name="info">The network.</param>
    /// <param name="data">Rows that fit it.</param>
    /// <param name="options">The options.</param>
    /// <param name="parameter">The parameter that they were given by.</param>
    /// <exception cref="ArgumentException">There is not one for each row or class, one is negative, NaN or infinite, all are 0, or there are classes without labels.</exception>
    public static SampleWeights? Of(NetworkInfo info, Dataset data, FitOptions options, string parameter)
    {
        if (options is { SampleWeights: null, ClassWeights: null })
        {
            return null;
        }

        var values = OfSamples(data, options.SampleWeights, parameter);
        if (options.ClassWeights is { } ofClasses)
        {
            MultiplyByClass(values, info, data, [.. ofClasses], parameter);
        }

        var weights = new SampleWeights(values);
        return weights.Total > 0 ? weights : throw new ArgumentException(
            $"The weights of all {data.Rows} rows are 0, so that there is nothing to learn: give at least one a weight greater than 0.", parameter);
    }

    /// <summary>The sum of some rows.</summary>
    public double Sum(ReadOnlySpan<int> rows)
    {
        var sum = 0.0;
        foreach (var row in rows)
        {
            sum += _values[row];
        }

        return sum;
    }

    private static float[] OfSamples(Dataset data, IReadOnlyList<float>? given, string parameter)
    {
        var values = new float[data.Rows];
        if (given is null)
        {
            Array.Fill(values, 1);
            return values;
        }

        if (given.Count != data.Rows)
        {
            throw new ArgumentException($"The data has {data.Rows} rows, but {nameof(FitOptions.SampleWeights)} holds {given.Count} weights: give one for each row.", parameter);
        }

        values = [.. given];
        WeightChecks.Require(values, "row", parameter);
        return values;
    }

    private static void MultiplyByClass(float[] values, NetworkInfo info, Dataset data, float[] ofClasses, string parameter)
    {
        if (!data.HasLabels)
        {
            throw new ArgumentException(
                $"{nameof(FitOptions.ClassWeights)} are for data with labels, but this data set has targets: give {nameof(FitOptions.SampleWeights)} instead, one for each row.", parameter);
        }

        WeightChecks.RequireOfClasses(ofClasses, info.OutputSize == 1 ? 2 : info.OutputSize, parameter);
        for (var row = 0; row < values.Length; row++)
        {
            var (ofSample, ofClass) = (values[row], ofClasses[data.Labels[row]]);
            values[row] *= ofClass;
            if (!float.IsFinite(values[row]))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"The weight of row {row} (counted from 0), {ofSample}, times {ofClass}, that of its class {data.Labels[row]}, is more than a float holds: make the weights smaller, their sum does not matter."), parameter);
            }
        }
    }
}
