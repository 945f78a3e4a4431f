namespace NetGen;

/// <summary>
/// The order in which a tensor has the numbers of a row, whatever its sizes: runs of numbers, the slowest first, each with the distance from one to the
/// next in the row. A transposed image has another order than its row, and a flattened one has it still.
/// </summary>
internal sealed class RowOrder : IEquatable<RowOrder>
{
    /// <summary>Without adjacent ones that are one; none where the tensor has the row's own order.</summary>
    private readonly (long Size, long Step)[] _runs;

    private RowOrder((long Size, long Step)[] runs) => _runs = runs;

    /// <summary>The row's own order.</summary>
    public static RowOrder Plain { get; } = new([]);

    public bool IsPlain => _runs.Length == 0;

    /// <summary>The order of such runs.</summary>
    public static RowOrder Of(IEnumerable<(long Size, long Step)> runs)
    {
        var merged = new List<(long Size, long Step)>();
        foreach (var run in runs.Where(run => run.Size != 1))
        {
            if (merged is [.., var last] && last.Step == run.Size * run.Step)
            {
                merged[^1] = (last.Size * run.Size, run.Step);
            }
            else
            {
                merged.Add(run);
            }
        }

        return merged is [] or [{ Step: 1 }] ? Plain : new([.. merged]);
    }

    /// <summary>The runs of each size of a tensor in this order; null where a size is no multiple of runs.</summary>
    /// <param name="sizes">The sizes, without that of the batch; all of them fixed, and none 0.</param>
    public IReadOnlyList<IReadOnlyList<(long Size, long Step)>>? Split(IReadOnlyList<long> sizes)
    {
        var split = new List<(long Size, long Step)>[sizes.Count];
        var open = new Stack<(long Size, long Step)>(IsPlain ? [(Layout.Product(sizes), 1)] : _runs);
        for (var axis = sizes.Count - 1; axis >= 0; axis--)
        {
            split[axis] = [];
            for (var missing = sizes[axis]; missing > 1;)
            {
                if (!open.TryPop(out var run) || run.Size % missing != 0 && missing % run.Size != 0)
                {
                    return null;
                }

                var taken = Math.Min(run.Size, missing);
                split[axis].Insert(0, (taken, run.Step));
                if (run.Size > taken)
                {
                    open.Push((run.Size / taken, run.Step * taken));
                }

                missing /= taken;
            }
        }

        return split;
    }

    /// <summary>The order of a tensor in this order whose sizes change places; null where they cannot be told apart.</summary>
    /// <param name="sizes">The sizes, without that of the batch.</param>
    /// <param name="places">The old place of each.</param>
    public RowOrder? Permute(IReadOnlyList<long> sizes, IReadOnlyList<int> places) => Split(sizes) is { } split ? Of(places.SelectMany(place => split[place])) : null;

    /// <summary>The order that takes a number's place in this one back to its place in the row.</summary>
    public RowOrder Invert()
    {
        var steps = new long[_runs.Length];
        var step = 1L;
        for (var i = _runs.Length - 1; i >= 0; i--)
        {
            steps[i] = step;
            step *= _runs[i].Size;
        }

        return Of(_runs.Zip(steps).OrderByDescending(pair => pair.First.Step).Select(pair => (pair.First.Size, pair.Second)));
    }

    /// <summary>The order of a tensor that takes the numbers of another one in this order, where that one's numbers are in the order of <paramref name="inner"/>; null where runs of both do not fit.</summary>
    /// <param name="inner">The other order.</param>
    public RowOrder? After(RowOrder inner)
    {
        if (IsPlain || inner.IsPlain)
        {
            return IsPlain ? inner : this;
        }

        var sorted = Enumerable.Range(0, inner._runs.Length).OrderByDescending(i => inner._runs[i].Step).ToArray();
        return Split([.. sorted.Select(i => inner._runs[i].Size)]) is { } split ? Of(Enumerable.Range(0, sorted.Length).SelectMany(i => split[Array.IndexOf(sorted, i)])) : null;
    }

    /// <summary>Where in the row a number of the tensor stands.</summary>
    /// <param name="place">Its place in the tensor.</param>
    public int PlaceOf(int place)
    {
        if (IsPlain)
        {
            return place;
        }

        var (found, left) = (0L, (long)place);
        for (var i = _runs.Length - 1; i >= 0; i--)
        {
            found += left % _runs[i].Size * _runs[i].Step;
            left /= _runs[i].Size;
        }

        return (int)found;
    }

    public bool Equals(RowOrder? other) => other is not null && _runs.AsSpan().SequenceEqual(other._runs);

    public override bool Equals(object? obj) => Equals(obj as RowOrder);

    public override int GetHashCode() => _runs.Length;
}
