using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>The order in which layers are declared: that of the operators, as far as a network may begin so.</summary>
internal static class LayerOrder
{
    /// <summary>Puts one of those that may be first before all others, and every layer below what it reads.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="nodes">The operators, in their order.</param>
    public static IReadOnlyList<DraftedLayer> Sort(IReadOnlyList<DraftedLayer> layers, IReadOnlyList<NodeProto> nodes)
    {
        var places = new Dictionary<NodeProto, int>(ReferenceEqualityComparer.Instance);
        foreach (var node in nodes)
        {
            places[node] = places.Count;
        }

        var readers = layers.SelectMany(layer => layer.Sources.Select(source => source.Layer).OfType<DraftedLayer>().Distinct(), (layer, source) => (layer, source)).ToLookup(pair => pair.source, pair => pair.layer);
        var waiting = layers.ToDictionary(layer => layer, layer => layer.Sources.Select(source => source.Layer).OfType<DraftedLayer>().Distinct().Count());
        var ready = new PriorityQueue<DraftedLayer, (int, int)>();
        var numbers = layers.Select((layer, index) => (layer, index)).ToDictionary(pair => pair.layer, pair => pair.index);
        var first = layers.Where(layer => layer.MayBeFirst).MinBy(Place);
        foreach (var layer in layers.Where(layer => waiting[layer] == 0))
        {
            ready.Enqueue(layer, ReferenceEquals(layer, first) ? (int.MinValue, 0) : Place(layer));
        }

        var sorted = new List<DraftedLayer>();
        while (ready.TryDequeue(out var layer, out _))
        {
            sorted.Add(layer);
            foreach (var reader in readers[layer])
            {
                if (--waiting[reader] == 0)
                {
                    ready.Enqueue(reader, Place(reader));
                }
            }
        }

        return sorted;

        (int, int) Place(DraftedLayer layer) => (layer.Node is { } node ? places.GetValueOrDefault(node, int.MaxValue) : int.MaxValue, numbers[layer]);
    }
}
