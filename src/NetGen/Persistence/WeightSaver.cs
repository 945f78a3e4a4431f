namespace NetGen;

/// <summary>A network → the content of its weight file.</summary>
internal static class WeightSaver
{
    /// <summary>Writes the file.</summary>
    /// <exception cref="ArgumentException">The self-test's input or the metadata is not allowed. Nothing was written.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite. Nothing was written.</exception>
    public static void Save<TNetwork>(INetwork<TNetwork> network, Stream stream, SaveOptions options) where TNetwork : class, INetwork<TNetwork> =>
        WeightFileWriter.Write(stream, SaveMetadata.Create(network, options), [.. network.Parameters.Layers.SelectMany(Tensors)]);

    private static IEnumerable<TensorContent> Tensors(NetworkLayer layer) => layer.Tensors.Select(tensor => TensorContent.OfFloats(
        TensorNames.Of(layer.Info.Name, tensor.Name),
        [.. tensor.Shape.Select(size => (long)size)],
        () =>
        {
            var values = new float[tensor.Count];
            tensor.CopyTo(values);
            return values;
        }));
}
