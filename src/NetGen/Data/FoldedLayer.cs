namespace NetGen;

/// <summary>A layer's weights and bias, copied to be changed, and put back as a whole or not at all.</summary>
internal sealed class FoldedLayer
{
    private readonly NetworkLayer _layer;
    private readonly float[] _weight;
    private readonly float[] _bias;

    /// <param name="layer">A layer with weights.</param>
    /// <exception cref="InvalidOperationException">The network has given up its 32-bit weights.</exception>
    public FoldedLayer(NetworkLayer layer)
    {
        _layer = layer;
        var shape = layer.Info.WeightShape;
        Outputs = shape.Outputs;
        _weight = new float[shape.Outputs * shape.FanIn];
        _bias = new float[layer.Info.HasBias ? shape.Outputs : 0];
        layer.CopyWeightTo(_weight);
        layer.CopyBiasTo(_bias);
    }

    /// <summary>Outputs; of a convolution, maps.</summary>
    public int Outputs { get; }

    /// <summary>[outputs]; empty for a layer without bias.</summary>
    public Span<float> Bias => _bias;

    /// <summary>The weights of one output.</summary>
    public Span<float> WeightsOf(int output) => _weight.AsSpan(output * (_weight.Length / Outputs), _weight.Length / Outputs);

    /// <summary>Gives the layer what was changed.</summary>
    /// <param name="instead">What to do where it cannot be done.</param>
    /// <exception cref="InvalidOperationException">A number is not finite. Nothing has changed.</exception>
    public void PutBack(string instead)
    {
        if (NonFinite.IndexIn(_weight) >= 0 || NonFinite.IndexIn(_bias) >= 0)
        {
            throw new InvalidOperationException($"Layer '{_layer.Info.Name}' would get weights too large for a float: {instead}.");
        }

        _layer.SetWeight(_weight);
        _layer.SetBias(_bias);
    }
}
