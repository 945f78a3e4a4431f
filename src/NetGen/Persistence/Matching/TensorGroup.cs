namespace NetGen;

/// <summary>The tensors of one module of a PyTorch state_dict: "2.weight" and "2.bias", or "fc1.weight" and "fc1.bias".</summary>
/// <param name="Prefix">What stands before ".weight" and ".bias"; empty for "weight" and "bias" alone.</param>
/// <param name="Weight">The shape of the weights; null without.</param>
/// <param name="Bias">The shape of the bias; null without.</param>
internal sealed record TensorGroup(string Prefix, FileTensor? Weight, FileTensor? Bias)
{
    /// <summary>The prefix, its numbers apart.</summary>
    public NumberedName Name { get; } = NumberedName.Parse(Prefix);

    /// <summary>The shapes of weights and bias as one text.</summary>
    public string Shapes => Weight?.ShapeText + Bias?.ShapeText;

    /// <summary>Whether weights are a matrix, as a layer's are.</summary>
    public bool IsMatrix => Weight?.Shape.Count == 2;

    /// <summary>Whether it scales and shifts each value by its own numbers, as normalizations do.</summary>
    public bool IsNormalization => Weight?.Shape.Count == 1 && Bias is not null && Bias.Shape.SequenceEqual(Weight.Shape);

    /// <summary>The groups of a file, by prefix; tensors with other names belong to none.</summary>
    public static TensorGroup[] Find(IReadOnlyList<FileTensor> tensors) =>
    [
        .. tensors.Select(tensor => (Tensor: tensor, Prefix: LayerShape.PrefixOf(tensor.Name)))
            .Where(entry => entry.Prefix is not null)
            .GroupBy(entry => entry.Prefix!, entry => entry.Tensor, StringComparer.Ordinal)
            .Select(group => new TensorGroup(
                group.Key,
                group.FirstOrDefault(tensor => tensor.Name == LayerShape.TensorName(group.Key, isBias: false)),
                group.FirstOrDefault(tensor => tensor.Name == LayerShape.TensorName(group.Key, isBias: true)))),
    ];

    /// <summary>Whether the groups differ in their numbers only: 0, 2, 4 of a Sequential, or fc1, fc2.</summary>
    public static bool AreNumbered(IReadOnlyList<TensorGroup> groups)
    {
        var sorted = groups.Select(group => group.Name).ToArray();
        if (sorted.Any(name => name.Numbers.Count == 0 || name.Pattern != sorted[0].Pattern))
        {
            return false;
        }

        Array.Sort(sorted);
        return sorted.Zip(sorted.Skip(1), (name, next) => name.CompareTo(next)).All(order => order < 0);
    }
}
