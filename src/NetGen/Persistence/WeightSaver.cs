namespace NetGen;

/// <summary>A network → the content of its weight file.</summary>
internal static class WeightSaver
{
    /// <summary>Writes the file.</summary>
    /// <exception cref="ArgumentException">The self-test's input or the metadata is not allowed. Nothing was written.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite. Nothing was written.</exception>
    public static void Save<TNetwork>(INetwork<TNetwork> network, Stream stream, SaveOptions options) where TNetwork : class, INetwork<TNetwork> =>
        WeightFileWriter.Write(stream, SaveMetadata.Create(network, options), [.. network.Parameters.Layers.SelectMany(Tensors)]);

    /// <summary>Weights and bias of a layer, read when they are written.</summary>
    private static IEnumerable<TensorContent> Tensors(NetworkLayer layer)
    {
        var shape = new LayerShape(layer.Info.Name, layer.Info.Inputs, layer.Info.Outputs, layer.Info.HasBias);
        yield return TensorContent.OfFloats(shape.WeightName, shape.Shape(isBias: false), () =>
        {
            var weight = new float[shape.Outputs * shape.Inputs];
            layer.CopyWeightTo(weight);
            return weight;
        });
        if (shape.HasBias)
        {
            yield return TensorContent.OfFloats(shape.BiasName, shape.Shape(isBias: true), () =>
            {
                var bias = new float[shape.Outputs];
                layer.CopyBiasTo(bias);
                return bias;
            });
        }
    }
}
