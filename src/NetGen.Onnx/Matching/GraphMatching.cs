namespace NetGen;

/// <summary>
/// Finds for each layer of one graph that of another which has its place: layers are coloured by what they are, then by the colours of
/// what they read and of what reads them, until no more can be told apart (Weisfeiler and Leman 1968). Of those that are alike the ones of one name
/// belong together, or the ones that stand first.
/// </summary>
internal sealed class GraphMatching
{
    private readonly LayerGraph[] _graphs;
    private readonly int[][] _colors;
    private readonly int[][][] _sources;

    private GraphMatching(LayerGraph graph, LayerGraph declared, bool comparesSlopes)
    {
        _graphs = [graph, declared];
        _sources = [.. _graphs.Select(own => Enumerable.Range(0, own.Layers.Count).Select(own.SourcesOf).ToArray())];
        _colors = [.. _graphs.Select(own => new int[own.Layers.Count])];
        Recolor((own, index) => Describe(_graphs[own].Layers[index], index == _graphs[own].Layers.Count - 1, comparesSlopes));
    }

    /// <summary>The place in the first graph of each layer of the second; null where they are not the same.</summary>
    public static int[]? Find(LayerGraph graph, LayerGraph declared) =>
        graph.Layers.Count != declared.Layers.Count ? null
        : new GraphMatching(graph, declared, comparesSlopes: true).Find() ?? new GraphMatching(graph, declared, comparesSlopes: false).Find();

    /// <summary>Activations whose curves are the same have one name.</summary>
    private static string Describe(OnnxLayer layer, bool isLast, bool comparesSlopes) => FormattableString.Invariant(
        $"{layer.Kind} {layer.Inputs} {layer.Outputs} {layer.WindowText} {layer.Groups} {layer.HasBias} {layer.Activation} {(comparesSlopes ? layer.Slope : 0):G5} {isLast}");

    private int[]? Find()
    {
        do
        {
            Refine();
            if (!_colors[0].Order().SequenceEqual(_colors[1].Order()))
            {
                return null;
            }
        }
        while (TellApart());

        var places = _colors[1].Select(color => Array.IndexOf(_colors[0], color)).ToArray();
        return Enumerable.Range(0, places.Length).All(index => HasSameSources(index, places)) ? places : null;
    }

    /// <summary>Colours by sources and readers until their number stays.</summary>
    private void Refine()
    {
        for (var count = 0; count < CountColors();)
        {
            count = CountColors();
            var readers = _sources.Select(own => own.SelectMany((sources, index) => sources.Select(source => (source, index))).ToLookup(pair => pair.source, pair => pair.index)).ToArray();
            Recolor((own, index) =>
            {
                var sources = _sources[own][index].Select(source => source < 0 ? -1 : _colors[own][source]);
                return $"{_colors[own][index]}:{string.Join(',', _graphs[own].Layers[index].IsCommutative ? sources.Order() : sources)}:{string.Join(',', readers[own][index].Select(reader => _colors[own][reader]).Order())}";
            });
        }
    }

    /// <summary>Gives two layers that have one colour with others one of their own; false where all have one.</summary>
    private bool TellApart()
    {
        var shared = Enumerable.Range(0, _colors[1].Length).Where(index => _colors[1].Count(color => color == _colors[1][index]) > 1).ToArray();
        if (shared.Length == 0)
        {
            return false;
        }

        var named = shared.Select(index => (Own: FindNamed(index), Declared: index)).Where(pair => pair.Own >= 0).Take(1).ToArray();
        var (place, declared) = named is [var pair] ? pair : (Array.IndexOf(_colors[0], _colors[1][shared[0]]), shared[0]);
        _colors[0][place] = _colors[1][declared] = _colors[1].Max() + 1;
        return true;
    }

    /// <summary>The layer of a declared one's colour and name; −1 where there is none.</summary>
    private int FindNamed(int declared) =>
        Enumerable.Range(0, _colors[0].Length).FirstOrDefault(own => _colors[0][own] == _colors[1][declared] && NameOf(0, own) == NameOf(1, declared), -1);

    private string NameOf(int graph, int layer) => _graphs[graph].Layers[layer].Name;

    private bool HasSameSources(int index, int[] places)
    {
        var (own, wanted) = (_sources[0][places[index]], _sources[1][index].Select(source => source < 0 ? -1 : places[source]));
        return _graphs[1].Layers[index].IsCommutative ? own.Order().SequenceEqual(wanted.Order()) : own.SequenceEqual(wanted);
    }

    /// <summary>Gives equal descriptions equal colours, in both graphs.</summary>
    private void Recolor(Func<int, int, string> describe)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var colors = _colors.Select((own, graph) => own.Select((_, index) => describe(graph, index)).Select(text =>
            known.TryGetValue(text, out var color) ? color : known[text] = known.Count).ToArray()).ToArray();
        colors.CopyTo(_colors, 0);
    }

    private int CountColors() => _colors.SelectMany(own => own).Distinct().Count();
}
