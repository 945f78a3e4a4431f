namespace NetGen;

/// <summary>The order in which rows are visited, shuffled anew for each epoch: the same seed gives the same orders everywhere.</summary>
internal sealed class RowOrder
{
    private readonly int[] _rows;
    private RandomSource _random;

    /// <summary>All rows in their own order.</summary>
    public RowOrder(int rows, ulong seed)
    {
        _rows = [.. Enumerable.Range(0, rows)];
        _random = new RandomSource(seed);
    }

    /// <summary>The rows' indices, in the order to visit them.</summary>
    public ReadOnlySpan<int> Rows => _rows;

    /// <summary>Fisher and Yates's shuffle of the present order.</summary>
    public void Shuffle()
    {
        for (var last = _rows.Length - 1; last > 0; last--)
        {
            var other = NextIndex(last + 1);
            (_rows[last], _rows[other]) = (_rows[other], _rows[last]);
        }
    }

    /// <summary>Uniform in [0, bound), each equally likely (Lemire 2019, without modulo bias).</summary>
    private int NextIndex(int bound)
    {
        var range = (uint)bound;
        var product = (_random.NextUInt64() >> 32) * range;
        if ((uint)product < range)
        {
            // Of the 2³² draws the first 2³² mod bound are too many.
            var excess = (0u - range) % range;
            while ((uint)product < excess)
            {
                product = (_random.NextUInt64() >> 32) * range;
            }
        }

        return (int)(product >> 32);
    }
}
