namespace NetGen;

/// <summary>
/// What inference reads of a network with narrow weights, in memory of its own: first the parameters that stay 32-bit floats
/// (biases, and the weights of layers that would not gain), at the offsets that they have in the network's memory, then
/// the narrow weights.
/// </summary>
internal static class NarrowWeights
{
    /// <summary>Whether some layer's weights are narrow.</summary>
    public static bool Any(ReadOnlySpan<LayerStorage> storage)
    {
        foreach (var layer in storage)
        {
            if (layer.NarrowStart >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Copies and rounds a network's parameters.</summary>
    /// <param name="parameters">The parameters, all finite.</param>
    public static AlignedBuffer Create(NetworkParameters parameters)
    {
        var precision = parameters.Info.Precision;
        var (floats, length) = (int.MaxValue, 0);
        foreach (var layer in parameters.Storage)
        {
            if (layer.NarrowStart >= 0)
            {
                floats = Math.Min(floats, layer.WeightStart);
                length = Math.Max(length, layer.NarrowStart + NarrowSize.Floats(precision, layer.Inputs, LayerStorage.Pad(layer.Outputs)));
            }
        }

        var memory = new AlignedBuffer(length);
        parameters.Memory.Span[..floats].CopyTo(memory.Span);
        for (var i = 0; i < parameters.Storage.Length; i++)
        {
            if (parameters.Storage[i].NarrowStart >= 0)
            {
                Round(parameters.Layers[i], precision, memory.Span[parameters.Storage[i].NarrowStart..]);
            }
        }

        return memory;
    }

    private static void Round(NetworkLayer layer, Precision precision, Span<float> destination)
    {
        var (inputs, outputs) = (layer.Info.Inputs, layer.Info.Outputs);
        var weight = new float[inputs * outputs];
        layer.CopyWeightTo(weight);
        if (precision == Precision.Int8)
        {
            Int8Weights.Round(weight, inputs, outputs, destination);
        }
        else
        {
            BFloat16Weights.Round(weight, inputs, outputs, destination);
        }
    }
}
