namespace NetGen.Benchmarks.Peers;

/// <summary>Steps of SGD for tanh layers and a softmax with cross-entropy, as one would write them.</summary>
/// <typeparam name="M">What it computes with.</typeparam>
internal sealed class RowwiseTraining<M> : RowwisePeer<M> where M : struct, IPeerMath
{
    private readonly float[][] _gradients;
    private readonly float[][] _deltas;
    private readonly int[] _classes;
    private readonly float _rate;

    public RowwiseTraining(PeerLayer[] layers, float[] input, int[] classes, float rate) : base(layers, input, classes.Length)
    {
        _classes = classes;
        _rate = rate;
        _gradients = [.. layers.Select(layer => new float[layer.Weight.Length])];
        _deltas = [.. layers.Select(layer => new float[layer.Outputs])];
    }

    /// <summary>Does <paramref name="count"/> steps.</summary>
    public void Step(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Forward(1);
            foreach (var gradient in _gradients)
            {
                gradient.AsSpan().Clear();
            }

            for (var row = 0; row < Rows; row++)
            {
                Backward(row);
            }

            for (var layer = 0; layer < Layers.Length; layer++)
            {
                M.AddScaled(_gradients[layer], -_rate, Layers[layer].Weight);
            }
        }
    }

    /// <summary>Adds the weight gradients of a row; biases are updated at once, since nothing reads them until the next step.</summary>
    private void Backward(int row)
    {
        var last = _deltas[^1];
        Output.AsSpan(row * last.Length, last.Length).CopyTo(last);
        last[_classes[row]] -= 1;
        foreach (ref var value in last.AsSpan())
        {
            value /= Rows;
        }

        for (var index = Layers.Length - 1; index >= 0; index--)
        {
            var layer = Layers[index];
            var x = Activations[index].AsSpan(row * layer.Inputs, layer.Inputs);
            for (var o = 0; o < layer.Outputs; o++)
            {
                M.AddScaled(x, _deltas[index][o], _gradients[index].AsSpan(o * layer.Inputs, layer.Inputs));
            }

            M.AddScaled(_deltas[index], -_rate, layer.Bias);
            if (index > 0)
            {
                InputGradient(layer, _deltas[index], x, _deltas[index - 1]);
            }
        }
    }

    private static void InputGradient(PeerLayer layer, float[] delta, ReadOnlySpan<float> tanh, float[] gradient)
    {
        gradient.AsSpan().Clear();
        for (var o = 0; o < layer.Outputs; o++)
        {
            M.AddScaled(layer.Weight.AsSpan(o * layer.Inputs, layer.Inputs), delta[o], gradient);
        }

        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] *= 1 - tanh[i] * tanh[i];
        }
    }
}
