namespace NetGen.Tool;

/// <summary>A layer → the tensors of its weight file, read when they are written.</summary>
internal static class LayerTensors
{
    /// <summary>Weights and bias of a layer.</summary>
    public static IEnumerable<TensorContent> Of(OnnxLayer layer)
    {
        var shape = layer.WeightShape;
        yield return TensorContent.OfFloats(TensorNames.Of(layer.Name, TensorNames.Weight), [.. shape], () => Read(shape.Aggregate(1, (count, size) => count * size), layer.CopyWeightTo));
        if (layer.HasBias)
        {
            yield return TensorContent.OfFloats(TensorNames.Of(layer.Name, TensorNames.Bias), [shape[0]], () => Read(shape[0], layer.CopyBiasTo));
        }
    }

    private static float[] Read(int count, Action<Span<float>> copyTo)
    {
        var values = new float[count];
        copyTo(values);
        return values;
    }
}
