namespace NetGen;

/// <summary>Readings → layers: each with the activation that all its readers take, or none where they take several.</summary>
internal sealed class NetworkDraft
{
    private readonly GraphProblems _problems;
    private readonly ReadingSet _readings;
    private readonly List<DraftedLayer> _layers = [];

    /// <summary>The layer that gives what begins here; null for the network's input.</summary>
    private readonly Dictionary<LayerDraft, DraftedLayer?> _owners = new(ReferenceEqualityComparer.Instance);

    /// <summary>Those whose readers all take them scaled alike, which becomes a part of them.</summary>
    private readonly HashSet<LayerDraft> _folded = new(ReferenceEqualityComparer.Instance);

    /// <summary>Of these, the ones whose readers all take one activation.</summary>
    private readonly HashSet<LayerDraft> _shared = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<(DraftedLayer? Source, Activation Activation), DraftedLayer> _alone = [];

    /// <summary>Layers of which each other has one at most.</summary>
    private readonly Dictionary<(DraftedLayer? Source, string Kind), DraftedLayer> _single = [];

    public NetworkDraft(RowsValue output, GraphProblems problems)
    {
        _problems = problems;
        _readings = new(output, problems);
        foreach (var draft in _readings.Drafts)
        {
            _owners[draft] = draft.Kind is { } kind ? (draft.IsOneOfItsSource ? AddOnce(draft, (SourceOf(draft.Sources[0]).Layer, kind)) : Add(draft)) : draft.Sources is [var value] ? SourceOf(value).Layer : null;
        }

        Output = SourceOf(output);
    }

    /// <summary>The layers, each after what it reads.</summary>
    public IReadOnlyList<DraftedLayer> Layers => _layers;

    /// <summary>The network's input; null where nothing reads it.</summary>
    public InputDraft? Input => _readings.Drafts.OfType<InputDraft>().FirstOrDefault();

    /// <summary>What the network gives.</summary>
    public LayerSource Output { get; }

    /// <summary>Values that are none of NetGen's activations.</summary>
    public IReadOnlyList<LayerValue> Unread => _readings.Unread;

    /// <summary>The layer whose numbers a value was computed of; null for the network's input.</summary>
    public DraftedLayer? OwnerOf(RowsValue value) => _owners[_readings.Of(value).Source];

    private DraftedLayer AddOnce(LayerDraft draft, (DraftedLayer? Source, string Kind) place) =>
        _single.TryGetValue(place, out var layer) ? layer : _single[place] = Add(draft);

    private DraftedLayer Add(LayerDraft draft)
    {
        var readings = _readings.UsesOf(draft).ToArray();
        var first = readings[0];
        var isFolded = readings.All(reading => reading.Before.IsSameAs(first.Before));
        var isShared = draft.TakesActivation && isFolded && readings.All(reading => reading.Activation == first.Activation);
        if (isFolded)
        {
            _folded.Add(draft);
        }

        if (isShared)
        {
            _shared.Add(draft);
        }

        var own = isShared ? first : Reading.Linear(draft);
        var scaled = isFolded && !first.Before.IsNone ? draft.Fold(first.Before, first.Trail)! : draft;
        var layer = new DraftedLayer(scaled, own.Activation, own.Curve, [.. draft.Sources.Select(SourceOf)], draft.Node);
        _layers.Add(layer);
        return layer;
    }

    /// <summary>The layer that gives a value, and what is still to be done to its outputs.</summary>
    private LayerSource SourceOf(RowsValue value)
    {
        var reading = _readings.Of(value);
        var owner = _owners[reading.Source];
        var isOwn = _shared.Contains(reading.Source);
        var before = _folded.Contains(reading.Source) ? Scaling.None : reading.Before;
        if (isOwn || reading.Activation.Kind == Act.Linear)
        {
            return new(owner, before.Then(reading.After), reading.Trail);
        }

        if (!before.IsNone)
        {
            _problems.AddUse(reading.Trail!.Node, "follows constants that the outputs of a layer are changed by, which others take as they are: give each the same, or let constants follow the activation");
        }

        if (!_alone.TryGetValue((owner, reading.Activation), out var alone))
        {
            _alone[(owner, reading.Activation)] = alone = new(null, reading.Activation, reading.Curve, [new(owner, Scaling.None, null)], reading.Trail!.Node);
            _layers.Add(alone);
        }

        return new(alone, reading.After, reading.Trail);
    }
}
