namespace NetGen;

/// <summary>Compares a model's layers with a declaration.</summary>
internal static class NetworkMatching
{
    /// <summary>Both must be the same network, whatever the order of its branches and the names.</summary>
    /// <returns>The model's layer for each declared one with weights, by its name.</returns>
    /// <exception cref="WeightFormatException">They are not; every difference is listed.</exception>
    public static IReadOnlyDictionary<string, OnnxLayer> Match(NetworkInfo info, LayerGraph graph)
    {
        var declared = DeclaredGraph.Of(info);
        var places = GraphMatching.Find(graph, declared);
        var pairs = declared.Layers.Select((layer, index) => places is not null ? (places[index], index) : (FindByName(graph, declared, layer, index), index))
            .Where(pair => pair.Item1 < graph.Layers.Count).ToArray();
        string[] counts = graph.Layers.Count == declared.Layers.Count ? []
            : [FormattableString.Invariant($"it has {graph.Layers.Count} layers, but {declared.Layers.Count} are declared")];
        string[] differences = [.. counts, .. pairs.SelectMany(pair => LayerDifferences.List(graph, pair.Item1, declared, pair.index, comparesSources: places is null))];
        return differences.Length == 0
            ? pairs.Where(pair => graph.Layers[pair.Item1].HasWeights).ToDictionary(pair => declared.Layers[pair.index].Name, pair => graph.Layers[pair.Item1])
            : throw new WeightFormatException($"The model does not fit network '{info.Name}': {string.Join("; ", differences)}.{string.Concat(graph.Notes.Select(note => " " + note))}");
    }

    /// <summary>The layer of a declared one's name, where both have the same names; otherwise that in its place.</summary>
    private static int FindByName(LayerGraph graph, LayerGraph declared, OnnxLayer layer, int index)
    {
        var names = graph.Layers.Select(own => own.Name).ToList();
        return declared.Layers.Count == names.Count && declared.Layers.All(other => names.Contains(other.Name)) ? names.IndexOf(layer.Name) : index;
    }
}
