namespace NetGen;

/// <summary>
/// Finds for each tensor of a file the layer that it belongs to, and everything that does not fit. The ways to read a file are
/// tried in the order of their certainty: by the declared names, by these behind a common prefix, by the modules' shapes and numbers.
/// </summary>
/// <param name="Roles">What each tensor is for, in the file's order; null for a tensor that no layer wants.</param>
/// <param name="Differences">Everything that does not fit, as clauses; empty when the file can be loaded.</param>
internal sealed record TensorMatching(IReadOnlyList<TensorRole?> Roles, IReadOnlyList<string> Differences)
{
    /// <summary>Compares a file with a declaration.</summary>
    /// <param name="layers">The declaration.</param>
    /// <param name="tensors">The file's tensors.</param>
    /// <param name="allowsExtra">Whether tensors that no layer wants are passed over.</param>
    public static TensorMatching Match(IReadOnlyList<LayerShape> layers, IReadOnlyList<FileTensor> tensors, bool allowsExtra)
    {
        TensorComparison? nearest = null;
        foreach (var way in Ways(layers, tensors))
        {
            var comparison = new TensorComparison(layers, tensors, way, allowsExtra);
            if (nearest is null || comparison.Differences.Count < nearest.Differences.Count)
            {
                nearest = comparison;
            }

            if (nearest.Differences.Count == 0)
            {
                break;
            }
        }

        return new(nearest!.Roles, [.. nearest.Differences, .. nearest.LacksModule ? Unused(layers, tensors, nearest) : []]);
    }

    private static IEnumerable<TensorAssignment> Ways(IReadOnlyList<LayerShape> layers, IReadOnlyList<FileTensor> tensors)
    {
        yield return NameAssignment.Declared(layers);
        if (NameAssignment.Prefixed(layers, tensors) is { } prefixed)
        {
            yield return prefixed;
        }

        if (ModuleAssignment.ByShape(layers, tensors) is { } shaped)
        {
            yield return shaped;
        }

        else if (ModuleAssignment.ByNumber(layers, tensors) is { } numbered)
        {
            yield return numbered;
        }
    }

    /// <summary>The file's groups that could be a layer's, and what to do with them.</summary>
    private static IEnumerable<string> Unused(IReadOnlyList<LayerShape> layers, IReadOnlyList<FileTensor> tensors, TensorComparison comparison)
    {
        var used = new HashSet<string>(tensors.Where((_, index) => comparison.Roles[index] is not null).Select(tensor => tensor.Name), StringComparer.Ordinal);
        var groups = TensorGroup.Find(layers, tensors).Select(group => (group.Prefix, Tensor: group.MainTensor(layers)))
            .Where(group => group.Tensor is not null && !used.Contains(group.Tensor.Name)).ToArray();
        if (groups.Length > 0)
        {
            yield return $"no layer takes the file's {Listing.Join(groups, group => $"'{group.Prefix}' {group.Tensor!.ShapeText}")}: " +
                $"where one is a layer's, give the layer its name, as in Name = \"{groups[0].Prefix}\"";
        }
    }
}
