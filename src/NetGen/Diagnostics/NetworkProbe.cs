using NetGen.Kernels;

namespace NetGen.Diagnostics;

/// <summary>Looks on while a network's training pass computes blocks of rows, and adds up what it sees.</summary>
internal sealed class NetworkProbe : ISignalTap
{
    private const int MostRows = 256;

    /// <summary>Values of all layers that are held at once: half a gigabyte.</summary>
    private const int MostValues = 128 * 1024 * 1024;

    private readonly NetworkInfo _info;
    private readonly ProbedLayer[] _layers;
    private readonly LayerList _parameters;
    private readonly ITappedTrainer _trainer;
    private RunningMoments _inputs;
    private double _loss;
    private int _rows;

    /// <exception cref="NotSupportedException">The network was not emitted by the generator.</exception>
    private NetworkProbe(NetworkInfo info, int blockRows, LayerList parameters, ITrainer trainer)
    {
        _info = info;
        _parameters = parameters;
        BlockRows = blockRows;
        _trainer = trainer as ITappedTrainer ?? throw new NotSupportedException(
            $"The trainer of '{info.Name}' is a {trainer.GetType().Name}, whose pass cannot be looked into: only those of generated networks can.");
        _layers = [.. info.Layers.Select(layer => new ProbedLayer(layer))];
    }

    /// <summary>Rows whose values are held at once.</summary>
    public int BlockRows { get; }

    /// <param name="network">The network; its parameters are only read.</param>
    /// <param name="rows">Rows that will be seen at the most.</param>
    public static NetworkProbe Of<TNetwork>(INetwork<TNetwork> network, int rows) where TNetwork : class, INetwork<TNetwork>
    {
        var info = TNetwork.Info;
        // Up to four buffers per layer, and the inputs with their gradient.
        var floats = 2L * info.InputSize + info.Layers.Sum(layer => 4L * layer.Outputs);
        var blockRows = (int)Math.Clamp(MostValues / floats, 1, Math.Clamp(rows, 1, MostRows));
        return new(info, blockRows, network.Parameters.Layers, network.CreateTrainer(new Sgd(), blockRows));
    }

    /// <summary>Adds a block with class indices as targets.</summary>
    public void Add(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => Add(inputs, _trainer.Backward(inputs, classes, this));

    /// <summary>Adds a block with values as targets.</summary>
    public void Add(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => Add(inputs, _trainer.Backward(inputs, targets, this));

    /// <summary>The activations of each layer in the last block, [rows, outputs].</summary>
    public IEnumerable<float[]> Activations => _layers.Select(layer => layer.Activations);

    public SignalMeasurement Describe() => new([.. _layers.Select(layer => layer.Describe())], _rows, _inputs.Mean, _inputs.Std, _loss / _rows);

    void ISignalTap.SeeSignal(int layer, ref float sums, ref float outputs, int rows) =>
        _layers[layer].AddSignal(Values(layer, ref sums, rows), Values(layer, ref outputs, rows));

    void ISignalTap.SeeGradient(int layer, ref float gradient, int rows) => _layers[layer].AddGradient(Values(layer, ref gradient, rows), rows);

    void ISignalTap.SeeWeightGradient(int layer, ref float gradient, ref float inputs, int stride, int rows)
    {
        // What moves over no image reads an image as a row.
        var info = _info.Layers[layer];
        var shape = info.Window is null ? [info.Inputs] : info.InputShape;
        _layers[layer].AddWeightGradient(Values(layer, ref gradient, rows), ProbedMemory.Values(ref inputs, rows, shape, stride), rows);
    }

    private void Add(ReadOnlySpan<float> inputs, float loss)
    {
        var rows = inputs.Length / _info.InputSize;
        _inputs.Add(inputs);
        _loss += (double)loss * rows;
        _rows += rows;
        AddUnseen(inputs, rows);
    }

    /// <summary>Layers of which a pass computes nothing, since they hand on what they read: their signal is that of what they read, their gradient that of who reads them.</summary>
    private void AddUnseen(ReadOnlySpan<float> inputs, int rows)
    {
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            if (!_layers[layer].IsSeen)
            {
                var source = _info.SourcesOf(layer)[0];
                var values = source < 0 ? inputs.ToArray() : _layers[source].Activations;
                _layers[layer].AddHandedOn(values, source < 0 ? 0 : _info.Layers[source].Dropout);
            }
        }

        for (var layer = _layers.Length - 1; layer >= 0; layer--)
        {
            if (!_layers[layer].IsSeen)
            {
                _layers[layer].AddGradient(GradientOfReaders(layer, rows), rows);
            }
        }
    }

    private float[] GradientOfReaders(int layer, int rows)
    {
        var gradient = new float[rows * _info.Layers[layer].Outputs];
        foreach (var reader in Enumerable.Range(layer + 1, _layers.Length - layer - 1).Where(reader => _info.SourcesOf(reader).Contains(layer)))
        {
            _layers[reader].AddInputGradient(gradient, _parameters[reader], rows);
        }

        if (layer == _layers.Length - 1)
        {
            _layers[_info.SourcesOf(layer)[0]].AddOutputGradient(gradient);
        }

        return gradient;
    }

    private float[] Values(int layer, ref float values, int rows)
    {
        var shape = _info.Layers[layer].OutputShape;
        return ProbedMemory.Values(ref values, rows, shape, ProbedMemory.Stride(shape));
    }
}
