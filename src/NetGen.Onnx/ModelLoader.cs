namespace NetGen;

/// <summary>Reads an ONNX model into a network: all of it, or nothing.</summary>
internal static class ModelLoader
{
    /// <summary>Replaces all parameters of a network.</summary>
    /// <exception cref="WeightFormatException">The model is no network that NetGen knows, or another one than declared. The network has not changed.</exception>
    public static void Load<TNetwork>(INetwork<TNetwork> network, OnnxModel model, OnnxLoadOptions options) where TNetwork : class, INetwork<TNetwork>
    {
        var graph = model.ReadGraph(options, TNetwork.Info.ChannelsFirst);
        var parameters = NetworkMatching.Match(TNetwork.Info, graph).Select(pair => (pair.Key, Read(pair.Value))).ToArray();
        var memory = network.Parameters.Memory.Span;
        var (before, wasQuantized) = (options.Verify ? memory.ToArray() : [], network.IsQuantized);
        foreach (var (name, (weight, bias)) in parameters)
        {
            network.Parameters.Layers[name].SetWeight(weight);
            network.Parameters.Layers[name].SetBias(bias);
        }

        if (options.Verify)
        {
            Verify(network, model, before, wasQuantized);
        }

        if (TNetwork.Info.Precision != Precision.Float32)
        {
            network.Quantize();
        }

        graph.Tell(options);
    }

    /// <summary>The self-test needs the weights in their place; where it fails, the old ones come back.</summary>
    private static void Verify<TNetwork>(INetwork<TNetwork> network, OnnxModel model, float[] before, bool wasQuantized) where TNetwork : class, INetwork<TNetwork>
    {
        try
        {
            SelfTest.Verify(network, model.Metadata);
        }
        catch (WeightFormatException)
        {
            before.CopyTo(network.Parameters.Memory.Span);
            if (wasQuantized)
            {
                network.Quantize();
            }

            throw;
        }
    }

    private static (float[] Weight, float[] Bias) Read(OnnxLayer layer)
    {
        var (weight, bias) = (new float[layer.WeightCount], new float[layer.BiasCount]);
        layer.CopyWeightTo(weight);
        layer.CopyBiasTo(bias);
        return (weight, bias);
    }
}
