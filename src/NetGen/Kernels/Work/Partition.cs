namespace NetGen.Kernels;

/// <summary>
/// Cuts a matrix product into parts for several threads: by panels of columns, so that a thread's cache keeps the weights that
/// it worked on, and panels by rows where there are few. Parts follow each other panel by panel.
/// </summary>
internal readonly struct Partition
{
    /// <summary>Multiply-adds that are worth a claim: about a microsecond, a claim costs a tenth of it.</summary>
    private const int SmallestPart = 64 * 1024;

    /// <summary>More than one, so that an interrupted thread leaves little for the others to wait for.</summary>
    private const int PartsPerThread = 4;

    private readonly int _columns;
    private readonly int _rows;
    private readonly int _columnsPerPart;
    private readonly int _rowsPerPart;
    private readonly int _partsPerPanel;

    /// <summary>Decides the parts' size.</summary>
    /// <param name="columns">Columns of the product, a multiple of 16.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="depth">Multiply-adds of each result.</param>
    /// <param name="tile">Rows that are computed together: only the last part of a panel ends between them.</param>
    /// <param name="threads">Threads.</param>
    public Partition(int columns, int rows, int depth, int tile, int threads)
    {
        var wanted = (int)Math.Min(PartsPerThread * threads, (long)columns * rows * depth / SmallestPart);
        (_columns, _rows, _columnsPerPart, _rowsPerPart) = (columns, rows, columns, rows);
        (_partsPerPanel, Chunks) = (1, 1);
        if (wanted < 2)
        {
            return;
        }

        var panels = DivideUp(columns, RowLayout.PanelWidth);
        _columnsPerPart = Math.Max(1, panels / wanted) * RowLayout.PanelWidth;
        var groups = DivideUp(columns, _columnsPerPart);
        _rowsPerPart = DivideUp(DivideUp(rows, DivideUp(wanted, groups)), tile) * tile;
        _partsPerPanel = DivideUp(rows, _rowsPerPart);
        Chunks = groups * _partsPerPanel;
    }

    /// <summary>Number of parts.</summary>
    public int Chunks { get; }

    /// <summary>A part.</summary>
    public Part this[int chunk]
    {
        get
        {
            var (group, piece) = Math.DivRem(chunk, _partsPerPanel);
            var (column, row) = (group * _columnsPerPart, piece * _rowsPerPart);
            return new(column, Math.Min(column + _columnsPerPart, _columns), row, Math.Min(row + _rowsPerPart, _rows));
        }
    }

    private static int DivideUp(int value, int divisor) => (value + divisor - 1) / divisor;
}
