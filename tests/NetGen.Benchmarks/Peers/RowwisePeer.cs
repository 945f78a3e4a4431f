namespace NetGen.Benchmarks.Peers;

/// <summary>A forward pass as one would write it: layer by layer, row by row, a dot product per output.</summary>
/// <typeparam name="M">What it computes with.</typeparam>
internal class RowwisePeer<M> where M : struct, IPeerMath
{
    public RowwisePeer(PeerLayer[] layers, float[] input, int rows)
    {
        Layers = layers;
        Rows = rows;
        Activations = [input, .. layers.Select(layer => new float[rows * layer.Outputs])];
    }

    /// <summary>[rows, outputs].</summary>
    public float[] Output => Activations[^1];

    protected PeerLayer[] Layers { get; }

    protected int Rows { get; }

    /// <summary>The input, and what each layer gives.</summary>
    protected float[][] Activations { get; }

    /// <summary>Computes the outputs <paramref name="count"/> times.</summary>
    public void Forward(int count)
    {
        for (var i = 0; i < count; i++)
        {
            for (var layer = 0; layer < Layers.Length; layer++)
            {
                Forward(Layers[layer], Activations[layer], Activations[layer + 1]);
            }
        }
    }

    private void Forward(PeerLayer layer, float[] inputs, float[] outputs)
    {
        for (var row = 0; row < Rows; row++)
        {
            var x = inputs.AsSpan(row * layer.Inputs, layer.Inputs);
            var y = outputs.AsSpan(row * layer.Outputs, layer.Outputs);
            for (var o = 0; o < y.Length; o++)
            {
                y[o] = layer.Bias[o] + M.Dot(layer.Weight.AsSpan(o * x.Length, x.Length), x);
            }

            M.Activate(layer.Activation, y);
        }
    }
}
