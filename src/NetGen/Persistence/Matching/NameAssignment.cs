namespace NetGen;

/// <summary>Reads a file by the declared names.</summary>
internal static class NameAssignment
{
    /// <summary>The names as they are declared.</summary>
    public static TensorAssignment Declared(IReadOnlyList<LayerShape> layers) => new([.. layers.Select(layer => layer.Name)]);

    /// <summary>
    /// The declared names behind a prefix that all have in common, such as DataParallel's "module." or torch.compile's
    /// "_orig_mod."; null where no prefix has all of them.
    /// </summary>
    public static TensorAssignment? Prefixed(IReadOnlyList<LayerShape> layers, IReadOnlyList<FileTensor> tensors)
    {
        if (layers.Count == 0)
        {
            return null;
        }

        var known = new HashSet<string>(tensors.Select(tensor => tensor.Name), StringComparer.Ordinal);
        var first = "." + FirstTensor(layers[0]);
        var prefixes = tensors.Select(tensor => tensor.Name)
            .Where(name => name.EndsWith(first, StringComparison.Ordinal))
            .Select(name => name[..(name.Length - first.Length + 1)])
            .Where(prefix => layers.All(layer => known.Contains(prefix + FirstTensor(layer))))
            .ToArray();
        return prefixes switch
        {
            [] => null,
            [var prefix] => new([.. layers.Select(layer => prefix + layer.Name)]),
            _ => new(
                [.. layers.Select(layer => prefixes[0] + layer.Name)],
                $"the layers' names stand behind {Listing.Of(prefixes)} alike: give each layer the whole name, as in Name = \"{prefixes[0]}{layers[0].Name}\""),
        };
    }

    private static string FirstTensor(LayerShape layer) => TensorNames.Of(layer.Name, layer.Tensors[0].Name);
}
