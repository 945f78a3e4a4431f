namespace NetGen.Benchmarks.Peers;

/// <summary>A layer as any program would hold it.</summary>
/// <param name="Inputs">Inputs per row.</param>
/// <param name="Outputs">Outputs per row.</param>
/// <param name="Activation">Linear, ReLU, tanh or softmax.</param>
/// <param name="Weight">[outputs, inputs].</param>
/// <param name="Bias">[outputs].</param>
internal sealed record PeerLayer(int Inputs, int Outputs, Act Activation, float[] Weight, float[] Bias)
{
    /// <summary>The layers of a network, with its weights.</summary>
    public static PeerLayer[] Of(IEnumerable<NetworkLayer> layers) => [.. layers.Select(Copy)];

    private static PeerLayer Copy(NetworkLayer layer)
    {
        var copy = new PeerLayer(
            layer.Info.Inputs, layer.Info.Outputs, layer.Info.Activation, new float[layer.Info.Inputs * layer.Info.Outputs], new float[layer.Info.Outputs]);
        layer.CopyWeightTo(copy.Weight);
        layer.CopyBiasTo(copy.Bias);
        return copy;
    }
}
