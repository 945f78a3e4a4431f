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
    /// One operator's outputs, taken as they are by some and scaled by others, are one layer's: the scaling goes to who takes them so.
    /// </summary>
    private void Unscale(LayerDraft[] variants, GraphProblems problems)
    {
        var own = FindUnscaled(variants[0]).Before;
        var place = _drafts.FindIndex(draft => ReferenceEquals(draft, variants[0]));
        _drafts.RemoveAll(draft => variants.Contains(draft, ReferenceEqualityComparer.Instance));
        _drafts.Insert(place, own);
        foreach (var (value, reading) in _readings.Where(pair => variants.Contains(pair.Value.Source, ReferenceEqualityComparer.Instance)).ToArray())
        {
            var (unscaled, scaling, trail) = FindUnscaled(reading.Source);
            if (!ReferenceEquals(unscaled, own) || !scaling.IsNone && reading.Activation.Kind != Act.Linear)
            {
                problems.AddUse(own.Node!, "gives outputs that some take as they are, and others after constants were added or multiplied: give each the same, or let constants follow the activation");
            }

            _readings[value] = reading with { Source = own, Before = Scaling.None, After = scaling.Then(reading.Before).Then(reading.After), Trail = NodeTrail.Join(trail, reading.Trail) };
        }
    }

    private static ScaledDraft FindUnscaled(LayerDraft draft)
    {
        var found = new ScaledDraft(draft, Scaling.None, null);
        while (found.Before.Scaled is { } scaled)
        {
            found = new(scaled.Before, scaled.Scaling.Then(found.Scaling), NodeTrail.Join(scaled.Trail, found.Trail));
        }

        return found;
    }
}
