using NetGen.Model;

namespace NetGen.Graph;

/// <summary>Which layers read which, by their positions in the declaration.</summary>
internal sealed class LayerSources
{
    /// <summary>The network's input, in place of a layer.</summary>
    public const int Input = -1;

    private readonly IReadOnlyList<int>[] _sources;

    public LayerSources(NetworkModel network)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal) { [NetworkGraph.InputName] = Input };
        _sources = new IReadOnlyList<int>[network.Layers.Count];
        for (var i = 0; i < network.Layers.Count; i++)
        {
            var above = i - 1;
            var layer = network.Layers[i];
            _sources[i] = [.. layer.With.Select(name => Find(name, above)).Prepend(layer.From is null ? above : Find(layer.From, above))];
            named[layer.Name] = i;
        }

        // A name that is not known is reported, and taken for the layer above until it is mended.
        int Find(string name, int above) => named.TryGetValue(name, out var index) ? index : above;
    }

    /// <summary>What a layer reads, counted from 0.</summary>
    public IReadOnlyList<int> Of(int layer) => _sources[layer];

    /// <summary>The only layer that reads another's outputs; −1 where there is none, or several.</summary>
    public int OnlyReaderOf(int layer) => ReadersOf(layer).ToList() is [var only] ? only : -1;

    /// <summary>The layers that read another's outputs.</summary>
    public IEnumerable<int> ReadersOf(int layer) => Enumerable.Range(0, _sources.Length).Where(reader => _sources[reader].Contains(layer));
}
