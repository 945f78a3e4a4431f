namespace NetGen;

/// <summary>What a layer wants of a weight file.</summary>
/// <param name="Name">The layer's name: its tensors are "name.weight", "name.bias" and so on.</param>
/// <param name="Tensors">Its tensors, at least one. A module without the first is not the layer's.</param>
internal sealed record LayerShape(string Name, IReadOnlyList<TensorInfo> Tensors)
{
    /// <summary>The tensors' names and shapes as one text.</summary>
    public string Shapes => ShapesOf(Tensors.Select(tensor => tensor.ToString()));

    /// <summary>One text for tensors, in whatever order they come.</summary>
    /// <param name="tensors">Name and shape of each.</param>
    public static string ShapesOf(IEnumerable<string> tensors) => string.Join(", ", tensors.OrderBy(tensor => tensor, StringComparer.Ordinal));

    /// <summary>Whether the layer has the name that it has where none is given: "layer1" and so on.</summary>
    /// <param name="index">Its place, counted from 0.</param>
    public bool HasDefaultName(int index) => Name == FormattableString.Invariant($"layer{index + 1}");
}
