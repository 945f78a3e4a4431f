namespace NetGen;

/// <summary>The columns that a caller asks for, found in a table; what does not fit is told as the caller wrote it.</summary>
internal static class CsvColumns
{
    /// <summary>The label's column, counted from 0.</summary>
    /// <exception cref="DataFormatException">The table has none there, or no other.</exception>
    public static int OfLabel(CsvHeader header, Index labelColumn, string name)
    {
        var column = labelColumn.GetOffset(header.Count);
        if (header.Count == 1)
        {
            throw new DataFormatException(name, "a row has 1 column, but besides the label at least one must be a feature.");
        }

        return column >= 0 && column < header.Count ? column
            : throw new DataFormatException(name, $"labelColumn is {labelColumn}, but a row has {header.Count} columns: {Choice(header)}.");
    }

    /// <summary>The first of the targets' columns, counted from 0, and their number.</summary>
    /// <exception cref="DataFormatException">The table does not have them all, or no other.</exception>
    public static (int First, int Count) OfTargets(CsvHeader header, Range targetColumns, string name)
    {
        var (first, end) = (targetColumns.Start.GetOffset(header.Count), targetColumns.End.GetOffset(header.Count));
        var text = targetColumns.End.Equals(Index.End) ? $"{targetColumns.Start}.." : $"{targetColumns}";
        if (first < 0 || end < 0 || first > header.Count || end > header.Count)
        {
            throw new DataFormatException(name, $"targetColumns is {text}, but a row has {header.Count} columns: {Choice(header)}.");
        }

        if (first >= end)
        {
            throw new DataFormatException(name, $"targetColumns is {text}, which holds none of the {header.Count} columns of a row: at least one must be a target.");
        }

        return end - first < header.Count ? (first, end - first)
            : throw new DataFormatException(name, $"targetColumns is {text}, all columns of a row, which has {header.Count}: at least one must be a feature.");
    }

    private static string Choice(CsvHeader header) => $"they are 0 to {header.Count - 1}, or ^{header.Count} to ^1 from the end";
}
