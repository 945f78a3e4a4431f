namespace NetGen;

/// <summary>The shapes of what each layer takes and gives: their own, or those of what they read.</summary>
internal sealed class LayerSizes
{
    private readonly IReadOnlyList<int> _input;
    private readonly IReadOnlyList<DraftedLayer> _layers;
    private readonly Dictionary<DraftedLayer, IReadOnlyList<int>> _outputs = [];

    /// <param name="layers">The layers, each after what it reads.</param>
    /// <param name="input">The network's input; null where nothing reads it.</param>
    public LayerSizes(IReadOnlyList<DraftedLayer> layers, InputDraft? input)
    {
        _layers = layers;
        _input = (input?.Shape ?? RowShape.Values).SizesOf(input is { Outputs: >= 0 } ? input.Outputs : layers.Count == 0 ? 0 : Math.Max(layers[0].Inputs, 0));
        foreach (var layer in layers)
        {
            _outputs[layer] = layer.OutputShape ?? OutputOf(layer.Sources[0].Layer);
        }
    }

    /// <summary>The shape of what a layer takes.</summary>
    public IReadOnlyList<int> InputOf(DraftedLayer layer) => OutputOf(layer.Sources[0].Layer);

    /// <summary>The shape of what a layer gives; of none, that of the network's input.</summary>
    public IReadOnlyList<int> OutputOf(DraftedLayer? layer) => layer is null ? _input : _outputs[layer];

    /// <summary>Notes each layer that reads more or fewer numbers than it takes, or an image where others are rows.</summary>
    public void NoteProblems(GraphProblems problems, IReadOnlyDictionary<DraftedLayer, string> names)
    {
        foreach (var layer in _layers)
        {
            foreach (var source in layer.Sources.Select(source => source.Layer).Where(source => !Takes(layer, OutputOf(source))))
            {
                problems.AddIfEmpty(FormattableString.Invariant(
                    $"layer '{names[layer]}' takes {(layer.Inputs >= 0 ? Count(layer) : Text(InputOf(layer)))} numbers, but {(source is null ? "the network's input" : $"layer '{names[source]}'")} has {Text(OutputOf(source))}"));
            }
        }
    }

    private bool Takes(DraftedLayer layer, IReadOnlyList<int> source) => layer.Inputs >= 0 ? CountOf(source) == layer.Inputs : source.SequenceEqual(InputOf(layer));

    private static string Count(DraftedLayer layer) => FormattableString.Invariant($"{layer.Inputs}");

    private static long CountOf(IReadOnlyList<int> shape) => shape.Aggregate(1L, (count, size) => count * size);

    private static string Text(IReadOnlyList<int> shape) => string.Join(" x ", shape.Select(size => FormattableString.Invariant($"{size}")));
}
