namespace NetGen;

/// <summary>
/// Reads a file whose modules have names of their own, as PyTorch's have: by shapes, and modules that are alike by their numbers.
/// A name that a layer was given counts; "layer1" may stand in another program's file for any layer.
/// </summary>
internal sealed class ModuleAssignment
{
    private readonly IReadOnlyList<LayerShape> _layers;
    private readonly TensorGroup[] _groups;
    private readonly TensorGroup?[] _chosen;
    private readonly List<string> _doubts = [];

    private ModuleAssignment(IReadOnlyList<LayerShape> layers, TensorGroup[] groups)
    {
        _layers = layers;
        _groups = groups;
        _chosen = [.. layers.Select((layer, index) => layer.HasDefaultName(index) ? null : groups.FirstOrDefault(group => group.Prefix == layer.Name))];
    }

    /// <summary>The layers' modules; null where there are none for some layer, or their numbers say otherwise than their shapes.</summary>
    public static TensorAssignment? ByShape(IReadOnlyList<LayerShape> layers, IReadOnlyList<FileTensor> tensors)
    {
        var assignment = new ModuleAssignment(layers, TensorGroup.Find(layers, tensors));
        return assignment.TryChoose() && (assignment._doubts.Count > 0 || assignment.IsInOrder())
            ? new([.. assignment._chosen.Select(group => group!.Prefix)], assignment._doubts, assignment.Involved(tensors))
            : null;
    }

    /// <summary>As many numbered modules as layers, in their order, whatever their shapes: what differs is told by their names. Null for others.</summary>
    public static TensorAssignment? ByNumber(IReadOnlyList<LayerShape> layers, IReadOnlyList<FileTensor> tensors)
    {
        var all = TensorGroup.Find(layers, tensors);
        var groups = all.Where(group => group.MainTensor(layers) is not null).ToArray();
        var isNamed = layers.Where((layer, index) => !layer.HasDefaultName(index)).Any(layer => all.Any(group => group.Prefix == layer.Name));
        return groups.Length == layers.Count && !isNamed && TensorGroup.AreNumbered(groups)
            ? new([.. groups.OrderBy(group => group.Name).Select(group => group.Prefix)])
            : null;
    }

    private bool TryChoose()
    {
        var free = _groups.Except(_chosen).ToLookup(group => group!.Shapes, group => group!, StringComparer.Ordinal);
        var open = Enumerable.Range(0, _layers.Count).Where(layer => _chosen[layer] is null);
        foreach (var alike in open.GroupBy(layer => _layers[layer].Shapes, StringComparer.Ordinal).ToArray())
        {
            var groups = free[alike.Key].ToArray();
            if (groups.Length < alike.Count())
            {
                return false;
            }

            var isNumbered = TensorGroup.AreNumbered(groups);
            if (groups.Length > alike.Count() || groups.Length > 1 && !isNumbered)
            {
                _doubts.Add(Doubt(groups, [.. alike.Select(layer => _layers[layer].Name)]));
            }

            foreach (var (layer, group) in alike.Zip(isNumbered ? groups.OrderBy(group => group.Name) : groups.AsEnumerable(), (layer, group) => (layer, group)))
            {
                _chosen[layer] = group;
            }
        }

        return true;
    }

    private static string Doubt(TensorGroup[] groups, string[] layers) =>
        $"{Listing.Join(groups, group => $"'{group.Prefix}'")} fit the layer{(layers.Length == 1 ? "" : "s")} {Listing.Of(layers)} alike: " +
        $"give each layer its tensors' name, as in Name = \"{groups[0].Prefix}\"";

    /// <summary>Numbers count the layers in the order they run.</summary>
    private bool IsInOrder() =>
        _chosen.GroupBy(group => group!.Name.Pattern, group => group!.Name, StringComparer.Ordinal)
            .All(names => names.Zip(names.Skip(1), (name, next) => name.CompareTo(next)).All(order => order < 0));

    /// <summary>Normalizations, and whatever has a number between those of two layers: a network without them is another one.</summary>
    private string[] Involved(IReadOnlyList<FileTensor> tensors)
    {
        var statistics = tensors.Where(tensor => tensor.Name.EndsWith(".running_mean", StringComparison.Ordinal)).Select(tensor => TensorNames.Split(tensor.Name).Module).ToArray();
        var numbers = _chosen.ToLookup(group => group!.Name.Pattern, group => group!.Name, StringComparer.Ordinal);
        return
        [
            .. _groups.Except(_chosen)
                .Where(group => group!.IsNormalization || statistics.Contains(group.Prefix)
                    || (numbers[group.Name.Pattern].Any(name => name.CompareTo(group.Name) < 0) && numbers[group.Name.Pattern].Any(name => name.CompareTo(group.Name) > 0)))
                .SelectMany(group => group!.Tensors).Select(tensor => tensor.Name),
        ];
    }
}
