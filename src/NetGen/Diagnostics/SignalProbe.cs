using NetGen.Diagnostics;
using NetGen.Kernels;

namespace NetGen;

/// <summary>
/// Measures what a network does to a signal in every layer: mean and standard deviation of activations, saturated, inactive and dead
/// neurons, gradients. It looks on while the network's own training pass runs, with dropout; parameters are only read.
/// </summary>
public static class SignalProbe
{
    /// <summary>Measures on a data set, with the targets that training would take; see <see cref="NetworkTraining"/>.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The rows to measure on.</param>
    /// <exception cref="ArgumentException">The data does not fit the network.</exception>
    public static SignalMeasurement Measure<TNetwork>(INetwork<TNetwork> network, Dataset data) where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        var encoder = new TargetEncoder(TNetwork.Info, data, nameof(data));
        if (encoder.Encoding == TargetEncoding.Classes)
        {
            return Measure(network, data.Features, data.Labels);
        }

        var targets = new float[BufferSize.OfRows(data.Rows, TNetwork.Info.OutputSize, "the targets", nameof(data))];
        for (var row = 0; row < data.Rows; row++)
        {
            encoder.Write(row, targets.AsSpan(row * TNetwork.Info.OutputSize, TNetwork.Info.OutputSize));
        }

        return Measure(network, data.Features, targets);
    }

    /// <summary>Measures on rows with class indices as targets.</summary>
    /// <param name="network">A network that is trained by softmax cross-entropy.</param>
    /// <param name="inputs">[rows, inputs], at least one row.</param>
    /// <param name="classes">[rows], each in [0, outputs).</param>
    /// <exception cref="ArgumentException">A length does not fit, or the network's loss takes values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index is out of range.</exception>
    public static SignalMeasurement Measure<TNetwork>(INetwork<TNetwork> network, ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        return Measure(TNetwork.Info, inputs, classes, rows => NetworkProbe.Of(network, rows));
    }

    /// <summary>Measures on rows with values as targets.</summary>
    /// <param name="network">A network that is trained by any other loss.</param>
    /// <param name="inputs">[rows, inputs], at least one row.</param>
    /// <param name="targets">[rows, outputs].</param>
    /// <exception cref="ArgumentException">A length does not fit, a target is NaN or infinite, or the network's loss takes classes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A target of binary cross-entropy is not from 0 to 1.</exception>
    public static SignalMeasurement Measure<TNetwork>(INetwork<TNetwork> network, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        return Measure(TNetwork.Info, inputs, targets, rows => NetworkProbe.Of(network, rows));
    }

    /// <summary>Every layer's activations: what a measurement sums up, for histograms.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">[rows, inputs].</param>
    /// <returns>[layers][rows · outputs], row-major, before dropout; an image is [height, width, channels].</returns>
    /// <exception cref="ArgumentException">The length does not fit.</exception>
    public static float[][] Activations<TNetwork>(INetwork<TNetwork> network, ReadOnlySpan<float> inputs) where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        var info = TNetwork.Info;
        var rows = ForwardPass.RequireRows(inputs.Length, info.InputSize, nameof(inputs));
        var probe = NetworkProbe.Of(network, rows);
        var activations = info.Layers.Select(layer => new float[rows * layer.Outputs]).ToArray();
        for (var first = 0; first < rows; first += probe.BlockRows)
        {
            var count = Math.Min(probe.BlockRows, rows - first);
            AddWithoutTargets(probe, info, inputs.Slice(first * info.InputSize, count * info.InputSize), count);
            foreach (var (layer, block) in probe.Activations.Select((block, layer) => (layer, block)))
            {
                block.CopyTo(activations[layer], first * info.Layers[layer].Outputs);
            }
        }

        return activations;
    }

    /// <summary>Measures, and predicts from the declaration for data of the same mean and standard deviation.</summary>
    /// <param name="network">The network; freshly initialized, it should do what is predicted.</param>
    /// <param name="data">The rows to measure on.</param>
    /// <exception cref="ArgumentException">The data does not fit the network.</exception>
    public static SignalComparison Compare<TNetwork>(INetwork<TNetwork> network, Dataset data) where TNetwork : class, INetwork<TNetwork>
    {
        var measured = Measure(network, data);
        return new(SignalPrediction.Of(TNetwork.Info, measured.InputMean, measured.InputStd), measured);
    }

    private static SignalMeasurement Measure(NetworkInfo info, ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, Func<int, NetworkProbe> create)
    {
        if (info.Loss != Loss.SoftmaxCrossEntropy)
        {
            throw new ArgumentException($"{info.Name} is trained with {info.Loss}, which takes values as targets, not class indices.", nameof(classes));
        }

        var rows = RequireRows(info, inputs, classes.Length, 1, nameof(classes));
        foreach (var label in classes)
        {
            if ((uint)label >= (uint)info.OutputSize)
            {
                throw new ArgumentOutOfRangeException(nameof(classes), label, $"A class index must be from 0 to {info.OutputSize - 1}.");
            }
        }

        var probe = create(rows);
        for (var first = 0; first < rows; first += probe.BlockRows)
        {
            var count = Math.Min(probe.BlockRows, rows - first);
            probe.Add(inputs.Slice(first * info.InputSize, count * info.InputSize), classes.Slice(first, count));
        }

        return probe.Describe();
    }

    private static SignalMeasurement Measure(NetworkInfo info, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Func<int, NetworkProbe> create)
    {
        if (info.Loss == Loss.SoftmaxCrossEntropy)
        {
            throw new ArgumentException($"{info.Name} is trained with {info.Loss}, which takes class indices as targets, not values.", nameof(targets));
        }

        var rows = RequireRows(info, inputs, targets.Length, info.OutputSize, nameof(targets));
        TargetChecks.Require(info, targets, nameof(targets));
        var probe = create(rows);
        for (var first = 0; first < rows; first += probe.BlockRows)
        {
            var count = Math.Min(probe.BlockRows, rows - first);
            probe.Add(inputs.Slice(first * info.InputSize, count * info.InputSize), targets.Slice(first * info.OutputSize, count * info.OutputSize));
        }

        return probe.Describe();
    }

    /// <summary>Any targets do where gradients are of no interest.</summary>
    private static void AddWithoutTargets(NetworkProbe probe, NetworkInfo info, ReadOnlySpan<float> inputs, int rows)
    {
        if (info.Loss == Loss.SoftmaxCrossEntropy)
        {
            probe.Add(inputs, new int[rows]);
        }
        else
        {
            probe.Add(inputs, new float[rows * info.OutputSize]);
        }
    }

    private static int RequireRows(NetworkInfo info, ReadOnlySpan<float> inputs, int targets, int targetsPerRow, string parameter)
    {
        var rows = ForwardPass.RequireRows(inputs.Length, info.InputSize, nameof(inputs));
        if (rows == 0)
        {
            throw new ArgumentException("There is no row to measure on.", nameof(inputs));
        }

        return targets == rows * targetsPerRow ? rows : throw new ArgumentException(
            $"The inputs hold {rows} rows, which need {rows * targetsPerRow} {parameter}, but there are {targets}.", parameter);
    }
}
