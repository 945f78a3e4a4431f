namespace NetGen;

/// <summary>The readings of all values that an output is computed from, and what they begin from.</summary>
internal sealed class ReadingSet
{
    private readonly Dictionary<RowsValue, Reading> _readings = new(ReferenceEqualityComparer.Instance);
    private readonly List<LayerDraft> _drafts = [];
    private readonly List<LayerValue> _unread = [];
    private readonly ILookup<LayerDraft, Reading> _uses;

    /// <param name="output">The output.</param>
    /// <param name="problems">Where what cannot be read is noted.</param>
    public ReadingSet(RowsValue output, GraphProblems problems)
    {
        FindDrafts(output);
        foreach (var variants in _drafts.GroupBy(draft => draft.Operation, ReferenceEqualityComparer.Instance).Where(group => group.Count() > 1).Select(group => group.ToArray()).ToArray())
        {
            Unscale(variants, problems);
        }

        foreach (var source in FindUntaken())
        {
            ScaleBefore(source);
        }

        _uses = _readings.Values.ToLookup(reading => reading.Source, (IEqualityComparer<LayerDraft>)ReferenceEqualityComparer.Instance);
    }

    /// <summary>What the values begin from, each after what it reads.</summary>
    public IReadOnlyList<LayerDraft> Drafts => _drafts;

    /// <summary>Values that are none of NetGen's activations; they have the reading of their source.</summary>
    public IReadOnlyList<LayerValue> Unread => _unread;

    /// <summary>The reading of a value.</summary>
    public Reading Of(RowsValue value) => _readings[value];

    /// <summary>The readings of all values that begin from here.</summary>
    public IEnumerable<Reading> UsesOf(LayerDraft draft) => _uses[draft];

    /// <summary>Goes back from the output; without recursion, since a file may be as deep as it likes.</summary>
    private void FindDrafts(RowsValue output)
    {
        var seen = new HashSet<LayerDraft>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(LayerDraft Draft, IEnumerator<RowsValue> Sources)>();
        Enter(output);
        while (open.TryPeek(out var top))
        {
            if (top.Sources.MoveNext())
            {
                Enter(top.Sources.Current);
            }
            else
            {
                _drafts.Add(open.Pop().Draft);
            }
        }

        void Enter(RowsValue value)
        {
            if (_readings.ContainsKey(value))
            {
                return;
            }

            var draft = (_readings[value] = Read(value)).Source;
            if (seen.Add(draft))
            {
                open.Push((draft, draft.Sources.GetEnumerator()));
            }
        }
    }

    private Reading Read(RowsValue value)
    {
        if (Reading.Find(value) is { } reading)
        {
            return reading;
        }

        var unread = (LayerValue)value;
        _unread.Add(unread);
        return Reading.Linear(unread.Layer) with { Trail = unread.Trail };
    }

    /// <summary>
    /// One operator's outputs, taken as they are by some and scaled by others, are one layer's: what is done for all becomes a part of it,
    /// and the rest goes to who takes them so.
    /// </summary>
    private void Unscale(LayerDraft[] variants, GraphProblems problems)
    {
        var own = FindCommon(variants);
        var place = _drafts.FindIndex(draft => ReferenceEquals(draft, variants[0]));
        _drafts.RemoveAll(draft => variants.Contains(draft, ReferenceEqualityComparer.Instance));
        _drafts.Insert(place, own);
        foreach (var (value, reading) in _readings.Where(pair => variants.Contains(pair.Value.Source, ReferenceEqualityComparer.Instance)).ToArray())
        {
            var (scaling, trail) = FindScaling(own, reading.Source);
            if (!scaling.IsNone && reading.Activation.Kind != Act.Linear)
            {
                problems.AddUse(own.Node!, "gives outputs that some take as they are, and others after constants were added or multiplied: give each the same, or let constants follow the activation");
            }

            _readings[value] = reading with { Source = own, Before = Scaling.None, After = scaling.Then(reading.Before).Then(reading.After), Trail = NodeTrail.Join(trail, reading.Trail) };
        }
    }

    /// <summary>What gives outputs that some take only as they are, but that something is done to after the activation.</summary>
    private LayerDraft[] FindUntaken() =>
    [
        .. _drafts.Where(draft => draft.Kind is not null).SelectMany(draft => draft.Sources.Select(value => _readings[value]).Where(reading => !reading.After.IsNone && !draft.Takes(reading.After)))
            .Select(reading => reading.Source).Distinct<LayerDraft>(ReferenceEqualityComparer.Instance),
    ];

    /// <summary>What is done after the activations of a source's numbers is done to the numbers themselves instead, where this is the same for all: 2 · ReLU(z) is ReLU(2 · z).</summary>
    private void ScaleBefore(LayerDraft source)
    {
        var scaled = _readings.Where(pair => ReferenceEquals(pair.Value.Source, source)).Select(pair => (Value: pair.Key, Reading: Reading.FindOfScaled(pair.Key))).ToArray();
        if (scaled.All(pair => pair.Reading is not null && pair.Reading.Before.IsSameAs(scaled[0].Reading!.Before)))
        {
            Array.ForEach(scaled, pair => _readings[pair.Value] = pair.Reading!);
        }
    }

    /// <summary>The last that all variants have been. There is one: every one of them was the operator's plain outputs.</summary>
    private static LayerDraft FindCommon(LayerDraft[] variants)
    {
        var passing = new Dictionary<LayerDraft, int>(ReferenceEqualityComparer.Instance);
        foreach (var draft in variants.SelectMany(Origins))
        {
            passing[draft] = passing.GetValueOrDefault(draft) + 1;
        }

        return Origins(variants[0]).First(draft => passing[draft] == variants.Length);
    }

    /// <summary>A draft, and what it was before each scaling.</summary>
    private static IEnumerable<LayerDraft> Origins(LayerDraft draft)
    {
        for (LayerDraft? origin = draft; origin is not null; origin = origin.Scaled?.Before)
        {
            yield return origin;
        }
    }

    /// <summary>What is done to one draft's outputs so that they become another's.</summary>
    private static (Scaling Scaling, NodeTrail? Trail) FindScaling(LayerDraft own, LayerDraft draft)
    {
        var (scaling, trail) = (Scaling.None, (NodeTrail?)null);
        while (!ReferenceEquals(draft, own))
        {
            var scaled = draft.Scaled!;
            (scaling, trail, draft) = (scaled.Scaling.Value.Then(scaling), NodeTrail.Join(scaled.Trail, trail), scaled.Before);
        }

        return (scaling, trail);
    }
}
