namespace NetGen;

/// <summary>How many numbers per row each layer takes and gives: their own, or those of what they read.</summary>
internal sealed class LayerSizes
{
    private readonly long _input;
    private readonly IReadOnlyList<DraftedLayer> _layers;
    private readonly Dictionary<DraftedLayer, long> _outputs = [];

    /// <param name="layers">The layers, each after what it reads.</param>
    public LayerSizes(IReadOnlyList<DraftedLayer> layers)
    {
        _layers = layers;
        _input = layers.Count == 0 ? 0 : Math.Max(layers[0].Inputs, 0);
        foreach (var layer in layers)
        {
            _outputs[layer] = layer.Outputs >= 0 ? layer.Outputs : OutputsOf(layer.Sources[0].Layer);
        }
    }

    public long InputsOf(DraftedLayer layer) => layer.Inputs >= 0 ? layer.Inputs : OutputsOf(layer);

    public long OutputsOf(DraftedLayer? layer) => layer is null ? _input : _outputs[layer];

    /// <summary>Notes each layer that reads more or fewer numbers than it takes.</summary>
    public void NoteProblems(GraphProblems problems, IReadOnlyDictionary<DraftedLayer, string> names)
    {
        foreach (var layer in _layers)
        {
            foreach (var source in layer.Sources.Select(source => source.Layer).Where(source => OutputsOf(source) != InputsOf(layer)))
            {
                problems.AddIfEmpty(FormattableString.Invariant(
                    $"layer '{names[layer]}' takes {InputsOf(layer)} numbers, but {(source is null ? "the network's input" : $"layer '{names[source]}'")} has {OutputsOf(source)}"));
            }
        }
    }
}
