namespace NetGen.Benchmarks.Peers;

/// <summary>The loops that everybody would write first.</summary>
internal sealed class PlainPeer
{
    private readonly PeerLayer[] _layers;
    private readonly float[][] _activations;
    private readonly int _rows;

    public PlainPeer(PeerLayer[] layers, float[] input, int rows)
    {
        _layers = layers;
        _rows = rows;
        _activations = [input, .. layers.Select(layer => new float[rows * layer.Outputs])];
    }

    public float[] Output => _activations[^1];

    public void Repeat(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Forward();
        }
    }

    private void Forward()
    {
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            for (var row = 0; row < _rows; row++)
            {
                var (inputs, outputs) = (_layers[layer].Inputs, _layers[layer].Outputs);
                Row(_layers[layer], _activations[layer].AsSpan(row * inputs, inputs), _activations[layer + 1].AsSpan(row * outputs, outputs));
            }
        }
    }

    private static void Row(PeerLayer layer, ReadOnlySpan<float> x, Span<float> y)
    {
        for (var o = 0; o < y.Length; o++)
        {
            var sum = layer.Bias[o];
            var weights = layer.Weight.AsSpan(o * x.Length, x.Length);
            for (var i = 0; i < weights.Length; i++)
            {
                sum += weights[i] * x[i];
            }

            y[o] = layer.Activation switch
            {
                Act.Tanh => MathF.Tanh(sum),
                Act.ReLU => MathF.Max(0, sum),
                _ => sum,
            };
        }

        if (layer.Activation == Act.Softmax)
        {
            Softmax(y);
        }
    }

    private static void Softmax(Span<float> y)
    {
        var largest = float.NegativeInfinity;
        foreach (var value in y)
        {
            largest = MathF.Max(largest, value);
        }

        var sum = 0f;
        foreach (ref var value in y)
        {
            value = MathF.Exp(value - largest);
            sum += value;
        }

        foreach (ref var value in y)
        {
            value /= sum;
        }
    }
}
