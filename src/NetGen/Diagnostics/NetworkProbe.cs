namespace NetGen.Diagnostics;

/// <summary>Runs a network layer by layer over blocks of rows. The parameters are only read.</summary>
internal sealed class NetworkProbe
{
    private const int MostRows = 256;

    /// <summary>Values of one layer that are held at once: half a gigabyte.</summary>
    private const int MostValues = 64 * 1024 * 1024;

    private readonly NetworkInfo _info;
    private readonly ProbedLayer[] _layers;
    private readonly int[][] _sources;
    private readonly ProbedLoss _loss;
    private RunningMoments _inputs;
    private int _rows;

    public NetworkProbe(NetworkParameters parameters)
    {
        _info = parameters.Info;
        _layers = [.. parameters.Layers.Select(layer => new ProbedLayer(layer, _info.Seed))];
        _sources = [.. Enumerable.Range(0, _layers.Length).Select(_info.SourcesOf)];
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
        var outputs = new double[_layers.Length][];
        for (var i = 0; i < _layers.Length; i++)
        {
            outputs[i] = _layers[i].Forward(_sources[i].Select(source => source < 0 ? values : outputs[source]).Aggregate(Sum));
        }

        return outputs[^1];
    }

    /// <summary>What several layers read gets the sum of what they send back.</summary>
    /// <param name="gradient">That of the last layer's pre-activations.</param>
    private void Backward(double[] gradient)
    {
        var ofOutputs = new double[]?[_layers.Length];
        for (var i = _layers.Length - 1; i >= 0; i--)
        {
            var ofSums = i == _layers.Length - 1 ? gradient : _layers[i].ThroughActivation(ofOutputs[i]!);
            _layers[i].CountGradient(ofSums);
            if (_sources[i].Any(source => source >= 0))
            {
                var sent = _layers[i].ThroughWeights(ofSums);
                foreach (var source in _sources[i].Where(source => source >= 0))
                {
                    ofOutputs[source] = ofOutputs[source] is { } there ? Sum(there, sent) : sent;
                }
            }
        }
    }

    private static double[] Sum(double[] some, double[] others)
    {
        var sum = new double[some.Length];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = some[i] + others[i];
        }

        return sum;
    }
}
