using System.Numerics.Tensors;

namespace NetGen.Benchmarks.Peers;

/// <summary>The same with System.Numerics.Tensors: a vectorized dot product per output, vectorized activations.</summary>
internal sealed class TensorPrimitivesPeer
{
    private readonly PeerLayer[] _layers;
    private readonly float[][] _activations;
    private readonly int _rows;

    public TensorPrimitivesPeer(PeerLayer[] layers, float[] input, int rows)
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
        for (var index = 0; index < _layers.Length; index++)
        {
            var layer = _layers[index];
            for (var row = 0; row < _rows; row++)
            {
                var x = _activations[index].AsSpan(row * layer.Inputs, layer.Inputs);
                var y = _activations[index + 1].AsSpan(row * layer.Outputs, layer.Outputs);
                for (var o = 0; o < y.Length; o++)
                {
                    y[o] = layer.Bias[o] + TensorPrimitives.Dot(layer.Weight.AsSpan(o * x.Length, x.Length), x);
                }

                Activate(layer.Activation, y);
            }
        }
    }

    private static void Activate(Act activation, Span<float> y)
    {
        switch (activation)
        {
            case Act.Tanh:
                TensorPrimitives.Tanh(y, y);
                break;
            case Act.ReLU:
                TensorPrimitives.Max(y, 0, y);
                break;
            case Act.Softmax:
                // Its SoftMax does not subtract the largest value first: enough for these outputs.
                TensorPrimitives.SoftMax(y, y);
                break;
        }
    }
}
