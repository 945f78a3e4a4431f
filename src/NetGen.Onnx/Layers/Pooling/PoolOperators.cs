namespace NetGen;

/// <summary>Pools over images.</summary>
internal static class PoolOperators
{
    public static IReadOnlyDictionary<string, Func<EvaluatedNode, EvaluatedTensor>> All { get; } = new Dictionary<string, Func<EvaluatedNode, EvaluatedTensor>>
    {
        ["MaxPool"] = node => Pool(node, (pixels, _) => pixels.Max()),
        ["AveragePool"] = node => Pool(node, (pixels, padded) => pixels.Sum() / (node.Node.Integer("count_include_pad", 0) != 0 ? padded : pixels.Count)),
        ["GlobalMaxPool"] = node => PoolAll(node, pixels => pixels.Max()),
        ["GlobalAveragePool"] = node => PoolAll(node, pixels => pixels.Average()),
    };

    /// <param name="node">The operator.</param>
    /// <param name="function">The result for the pixels under a window, and how many there are with those of the padding.</param>
    private static EvaluatedTensor Pool(EvaluatedNode node, Func<IReadOnlyCollection<double>, int, double> function)
    {
        var image = node.Input(0);
        var (down, across) = EvaluatedWindow.Read(node, image, node.Node.Integers("kernel_shape"));
        node.Spend((double)image.Shape[0] * image.Shape[1] * down.Windows * across.Windows * down.Size * across.Size);
        return node.Give([image.Shape[0], image.Shape[1], down.Windows, across.Windows], place =>
        {
            var columns = across.Under(place[3]).ToArray();
            double[] pixels = [.. down.Under(place[2]).SelectMany(row => columns.Select(column => image.At([place[0], place[1], row.Pixel, column.Pixel])))];
            return pixels.Length > 0 ? function(pixels, down.Padded(place[2]) * across.Padded(place[3])) : throw node.Refuse("has a window that lies outside its image");
        });
    }

    private static EvaluatedTensor PoolAll(EvaluatedNode node, Func<IEnumerable<double>, double> function)
    {
        var image = node.Input(0);
        if (image.Shape is not [var batch, var channels, >= 1 and var height, >= 1 and var width])
        {
            throw node.Refuse("takes no images [batch, channels, height, width]");
        }

        return node.Give([batch, channels, 1, 1], place => function(new ArraySegment<double>(image.Values, (place[0] * channels + place[1]) * height * width, height * width)));
    }
}
