namespace NetGen;

/// <summary>Lines of cells in columns, for people who print an object.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>One line per row, each column as wide as its widest cell.</summary>
    /// <param name="rows">Cells; every row has as many.</param>
    /// <param name="texts">Columns from the left that hold text; those behind hold numbers and end at one place.</param>
    public static string Format(IReadOnlyList<string[]> rows, int texts)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        return string.Join('\n', rows.Select(row => string.Join(Gap, row.Select((cell, column) =>
            column < texts ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd()));
    }
}
