namespace NetGen.Kernels;

/// <summary>
/// Cuts an image of sums into runs of pixels with the same taps: the inside along its longer side, what is left at an edge along the edge, so that tiles are as tall as
/// they can be.
/// </summary>
internal static class PixelRuns<TProjection> where TProjection : struct, IProjection
{
    /// <summary>Pixels of a tile, more than which gain nothing.</summary>
    private const int Enough = 8;

    /// <summary>All pixels.</summary>
    public static void Run<TSums>(TSums sums, in Axis down, in Axis across) where TSums : struct, IPixelSums, allows ref struct
    {
        if (across.InsideEnd - across.Inside >= Math.Min(Enough, down.InsideEnd - down.Inside))
        {
            Rows(sums, down, across);
            Columns(sums, down, across, 0, across.Inside);
            Columns(sums, down, across, across.InsideEnd, across.Positions);
        }
        else
        {
            Columns(sums, down, across);

            Edge(sums, across, 0, down.Inside);
            Edge(sums, across, down.InsideEnd, down.Positions);
        }
    }

    /// <summary>The inside of all rows; those that have all taps together.</summary>
    private static void Rows<TSums>(TSums sums, in Axis down, in Axis across) where TSums : struct, IPixelSums, allows ref struct
    {
        var count = across.InsideEnd - across.Inside;
        for (var row = 0; count > 0 && row < down.Positions;)
        {
            var lines = row == down.Inside && down.InsideEnd > row ? down.InsideEnd - row : 1;
            sums.Run<Across<TProjection>>(row, across.Inside, count, lines);
            row += lines;
        }
    }

    /// <summary>The inside of all columns; those that have all taps together.</summary>
    private static void Columns<TSums>(TSums sums, in Axis down, in Axis across) where TSums : struct, IPixelSums, allows ref struct
    {
        for (var column = 0; column < across.Positions;)
        {
            var lines = column == across.Inside && across.InsideEnd > column ? across.InsideEnd - column : 1;
            sums.Run<Down<TProjection>>(down.Inside, column, down.InsideEnd - down.Inside, lines);
            column += lines;
        }
    }

    /// <summary>Some columns from top to bottom.</summary>
    private static void Columns<TSums>(TSums sums, in Axis down, in Axis across, int first, int end) where TSums : struct, IPixelSums, allows ref struct
    {
        for (var column = first; column < end; column++)
        {
            for (var row = 0; row < down.Positions;)
            {
                var count = row == down.Inside && down.InsideEnd > row ? down.InsideEnd - row : 1;
                sums.Run<Down<TProjection>>(row, column, count, lines: 1);
                row += count;
            }
        }
    }

    /// <summary>Some rows from left to right.</summary>
    private static void Edge<TSums>(TSums sums, in Axis across, int first, int end) where TSums : struct, IPixelSums, allows ref struct
    {
        for (var row = first; row < end; row++)
        {
            for (var column = 0; column < across.Positions;)
            {
                var count = column == across.Inside && across.InsideEnd > column ? across.InsideEnd - column : 1;
                sums.Run<Across<TProjection>>(row, column, count, lines: 1);
                column += count;
            }
        }
    }
}
