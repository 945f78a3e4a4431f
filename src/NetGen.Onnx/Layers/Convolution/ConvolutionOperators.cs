namespace NetGen;

/// <summary>Conv over images.</summary>
internal static class ConvolutionOperators
{
    public static IReadOnlyDictionary<string, Func<EvaluatedNode, EvaluatedTensor>> All { get; } = new Dictionary<string, Func<EvaluatedNode, EvaluatedTensor>>
    {
        ["Conv"] = Convolve,
    };

    private static EvaluatedTensor Convolve(EvaluatedNode node)
    {
        var (image, weight, bias, groups) = (node.Input(0), node.Input(1), node.Find(2), (int)node.Node.Integer("group", 1));
        if (weight.Shape is not [var maps, var channels, var height, var width] || image.Shape.Count != 4 || groups < 1 || maps % groups != 0 || channels * groups != image.Shape[1])
        {
            throw node.Refuse("has weights that do not go with its images");
        }

        var (down, across) = EvaluatedWindow.Read(node, image, [height, width]);
        node.Spend((double)image.Shape[0] * maps * down.Windows * across.Windows * channels * height * width);
        return node.Give([image.Shape[0], maps, down.Windows, across.Windows], place =>
        {
            var (map, sum) = (place[1], bias?.Values[place[1]] ?? 0);
            var first = map / (maps / groups) * channels;
            var columns = across.Under(place[3]).ToArray();
            foreach (var (row, y) in down.Under(place[2]))
            {
                foreach (var (column, x) in columns)
                {
                    for (var channel = 0; channel < channels; channel++)
                    {
                        sum += weight.Values[((map * channels + channel) * height + row) * width + column]
                            * image.Values[((place[0] * image.Shape[1] + first + channel) * down.Image + y) * across.Image + x];
                    }
                }
            }

            return sum;
        });
    }
}
