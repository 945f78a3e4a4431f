namespace NetGen.Kernels;

/// <summary>
/// Cuts an image of windows, row by row, into neighbours of one size: those all of whose columns are inside together, others one by one; and into those for which whole
/// vectors may be taken and the last ones, for which they may not.
/// </summary>
internal static class PoolRuns<TPool> where TPool : struct, IPool
{
    /// <summary>All windows.</summary>
    public static void Run<TWindows>(TWindows windows, in Axis down, in Axis across) where TWindows : struct, IPoolWindows, allows ref struct
    {
        for (var row = 0; row < down.Positions; row++)
        {
            var whole = windows.WholeColumns(row, down);
            Columns<TWindows, WholeLanes>(windows, down, across, row, 0, whole);
            Columns<TWindows, CloseLanes<TPool>>(windows, down, across, row, whole, across.Positions);
        }
    }

    private static void Columns<TWindows, TLanes>(TWindows windows, in Axis down, in Axis across, int row, int firstColumn, int endColumn)
        where TWindows : struct, IPoolWindows, allows ref struct where TLanes : struct, ILanes
    {
        var (firstRow, endRow) = down.TapsAt(row);
        for (var column = firstColumn; column < endColumn;)
        {
            var (first, end) = across.TapsAt(column);
            var count = column >= across.Inside && column < across.InsideEnd ? Math.Min(endColumn, across.InsideEnd) - column : 1;
            windows.Run<TLanes>(
                (down.Source(row, firstRow) * TPool.Width + across.Source(column, first)) * PoolShape<TPool>.Pitch,
                ((nint)row * TPool.OutputWidth + column) * PoolShape<TPool>.Pitch,
                count, endRow - firstRow, end - first, TPool.IsMean ? PoolShape<TPool>.Share(row, column, endRow - firstRow, end - first) : 1);
            column += count;
        }
    }
}
