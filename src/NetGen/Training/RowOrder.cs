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
    public void Shuffle() => _random.Shuffle(_rows);
}
