namespace NetGen.Diagnostics;

/// <summary>Runs a network layer by layer over blocks of rows. The parameters are only read.</summary>
internal sealed class NetworkProbe
{
    private const int MostRows = 256;

    /// <summary>Values of one layer that are held at once: half a gigabyte.</summary>
    private const int MostValues = 64 * 1024 * 1024;

    private readonly NetworkInfo _info;
    private readonly ProbedLayer[] _layers;
    private readonly ProbedLoss _loss;
    private RunningMoments _inputs;
    private int _rows;

    public NetworkProbe(NetworkParameters parameters)
    {
        _info = parameters.Info;
        _layers = [.. parameters.Layers.Select(layer => new ProbedLayer(layer, _info.Seed))];
        _loss = new(_info, _layers[^1]);
        BlockRows = Math.Clamp(MostValues / Math.Max(_info.InputSize, _info.Layers.Max(layer => layer.Outputs)), 1, MostRows);
    }

    /// <summary>Rows whose values are held at once.</summary>
    public int BlockRows { get; }

    /// <summary>Adds a block with class indices as targets.</summary>
    public void Add(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => Backward(_loss.OfClasses(Forward(inputs), classes));

    /// <summary>Adds a block with values as targets.</summary>
    public void Add(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => Backward(_loss.OfTargets(Forward(inputs), targets));

    /// <summary>[layers][rows · outputs].</summary>
    public float[][] Activations(ReadOnlySpan<float> inputs)
    {
        Forward(inputs);
        return [.. _layers.Select(layer => Array.ConvertAll(layer.Activation, value => (float)value))];
    }

    public SignalMeasurement Describe() => new([.. _layers.Select(layer => layer.Describe())], _rows, _inputs.Mean, _inputs.Std, _loss.Sum / _rows);

    private double[] Forward(ReadOnlySpan<float> inputs)
    {
        var values = new double[inputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = inputs[i];
        }

        _inputs.Add(values);
        _rows += inputs.Length / _info.InputSize;
        foreach (var layer in _layers)
        {
            values = layer.Forward(values);
        }

        return values;
    }

    private void Backward(double[] gradient)
    {
        for (var i = _layers.Length - 1; i >= 0; i--)
        {
            _layers[i].CountGradient(gradient);
            if (i > 0)
            {
                gradient = _layers[i - 1].ThroughActivation(_layers[i].ThroughWeights(gradient));
            }
        }
    }
}
