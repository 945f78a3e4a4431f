namespace NetGen;

/// <summary>A declaration as the chain of layers with weights that a model is read as.</summary>
internal static class DeclaredChain
{
    /// <summary>The layers with weights; an [Activation] after a layer without one is that layer's.</summary>
    /// <exception cref="WeightFormatException">The declaration has branches, or an activation that no layer with weights can have.</exception>
    public static IReadOnlyList<LayerInfo> Of(NetworkInfo info)
    {
        var chain = new List<LayerInfo>();
        foreach (var layer in info.Layers)
        {
            if (layer.Sources.Count > 0)
            {
                throw new WeightFormatException(
                    $"Network '{info.Name}' is no chain: layer '{layer.Name}' reads {string.Join(" and ", layer.Sources.Select(name => $"'{name}'"))}. ONNX models are read into chains only: save and load this network as safetensors.");
            }

            if (layer.Tensors.Count > 0)
            {
                chain.Add(layer);
            }
            else if (chain is [.., { Activation: Act.Linear, Dropout: 0 } last])
            {
                chain[^1] = last with { Activation = layer.Activation, Slope = layer.Slope };
            }
            else
            {
                throw new WeightFormatException(
                    $"Network '{info.Name}' has two activations in a row before '{layer.Name}', and ONNX models are read into layers with one each: save and load this network as safetensors.");
            }
        }

        return chain;
    }
}
