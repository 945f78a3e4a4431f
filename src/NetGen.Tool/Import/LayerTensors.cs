namespace NetGen.Tool;

/// <summary>A layer → the tensors of its weight file, read when they are written.</summary>
internal static class LayerTensors
{
    /// <summary>Weights and bias of a layer.</summary>
    public static IEnumerable<TensorContent> Of(OnnxLayer layer)
    {
        yield return TensorContent.OfFloats(TensorNames.Of(layer.Name, TensorNames.Weight), [layer.Outputs, layer.Inputs], () => Read(layer.Outputs * layer.Inputs, layer.CopyWeightTo));
        if (layer.HasBias)
        {
            yield return TensorContent.OfFloats(TensorNames.Of(layer.Name, TensorNames.Bias), [layer.Outputs], () => Read(layer.Outputs, layer.CopyBiasTo));
        }
    }

    private static float[] Read(int count, Action<Span<float>> copyTo)
    {
        var values = new float[count];
        copyTo(values);
        return values;
    }
}
