namespace NetGen;

/// <summary>The tensors of one module of a PyTorch state_dict: "2.weight" and "2.bias", or "fc1.weight" and "fc1.bias".</summary>
/// <param name="Prefix">What stands before ".weight" and ".bias"; empty for "weight" and "bias" alone.</param>
/// <param name="Tensors">Those of them that have the name of a layer's tensor.</param>
internal sealed record TensorGroup(string Prefix, IReadOnlyList<FileTensor> Tensors)
{
    /// <summary>The prefix, its numbers apart.</summary>
    public NumberedName Name { get; } = NumberedName.Parse(Prefix);

    /// <summary>The tensors' names and shapes as one text.</summary>
    public string Shapes => LayerShape.ShapesOf(Tensors.Select(tensor => $"{TensorNames.Split(tensor.Name).Tensor} {tensor.ShapeText}"));

    /// <summary>Whether it scales and shifts each value by its own numbers, as normalizations do.</summary>
    public bool IsNormalization => Find(TensorNames.Weight) is { Shape.Count: 1 } weight && Find(TensorNames.Bias) is { } bias && bias.Shape.SequenceEqual(weight.Shape);

    /// <summary>The groups of a file, by prefix; tensors with names that no layer's has belong to none.</summary>
    /// <remarks>A bias counts even where no layer has one: a module with a bias is none of theirs.</remarks>
    public static TensorGroup[] Find(IReadOnlyList<LayerShape> layers, IReadOnlyList<FileTensor> tensors)
    {
        var names = new HashSet<string>([TensorNames.Weight, TensorNames.Bias, .. layers.SelectMany(layer => layer.Tensors).Select(tensor => tensor.Name)], StringComparer.Ordinal);
        return
        [
            .. tensors.Where(tensor => names.Contains(TensorNames.Split(tensor.Name).Tensor))
                .GroupBy(tensor => TensorNames.Split(tensor.Name).Module, StringComparer.Ordinal)
                .Select(group => new TensorGroup(group.Key, [.. group])),
        ];
    }

    /// <summary>The tensor that makes it look like one of the layers, whatever its sizes: the first of a layer's, with as many axes. Null without.</summary>
    public FileTensor? MainTensor(IReadOnlyList<LayerShape> layers) => Tensors.FirstOrDefault(tensor => layers.Any(layer =>
        layer.Tensors[0].Shape.Count == tensor.Shape.Count && TensorNames.Of(Prefix, layer.Tensors[0].Name) == tensor.Name));

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

    private FileTensor? Find(string name) => Tensors.FirstOrDefault(tensor => tensor.Name == TensorNames.Of(Prefix, name));
}
