namespace NetGen;

/// <summary>A layer → the tensors of its weight file, read when they are written.</summary>
internal static class LayerTensors
{
    /// <summary>Weights and bias of a layer.</summary>
    /// <param name="shape">Its name and sizes.</param>
    /// <param name="copyWeightTo">Gives the weights, [out, in].</param>
    /// <param name="copyBiasTo">Gives the bias; not called for a layer without one.</param>
    public static IEnumerable<TensorContent> Of(LayerShape shape, Action<Span<float>> copyWeightTo, Action<Span<float>> copyBiasTo)
    {
        yield return TensorContent.OfFloats(shape.WeightName, shape.Shape(isBias: false), () => Read(shape.Outputs * shape.Inputs, copyWeightTo));
        if (shape.HasBias)
        {
            yield return TensorContent.OfFloats(shape.BiasName, shape.Shape(isBias: true), () => Read(shape.Outputs, copyBiasTo));
        }
    }

    private static float[] Read(int count, Action<Span<float>> copyTo)
    {
        var values = new float[count];
        copyTo(values);
        return values;
    }
}
