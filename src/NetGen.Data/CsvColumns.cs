namespace NetGen;

/// <summary>The columns that a caller asks for, found in a table; what does not fit is told as the caller wrote it.</summary>
internal static class CsvColumns
{
    /// <summary>The label's column, counted from 0.</summary>
    /// <exception cref="DataFormatException">The table has none there, or no other.</exception>
    public static int OfLabel(CsvTable table, Index labelColumn, string name)
    {
        var column = labelColumn.GetOffset(table.Columns);
        if (table.Columns == 1)
        {
            throw new DataFormatException(name, "a row has 1 column, but besides the label at least one must be a feature.");
        }

        return column >= 0 && column < table.Columns ? column
            : throw new DataFormatException(name, $"labelColumn is {labelColumn}, but a row has {table.Columns} columns: {Choice(table)}.");
    }

    /// <summary>The first of the targets' columns, counted from 0, and their number.</summary>
    /// <exception cref="DataFormatException">The table does not have them all, or no other.</exception>
    public static (int First, int Count) OfTargets(CsvTable table, Range targetColumns, string name)
    {
        var (first, end) = (targetColumns.Start.GetOffset(table.Columns), targetColumns.End.GetOffset(table.Columns));
        var text = targetColumns.End.Equals(Index.End) ? $"{targetColumns.Start}.." : $"{targetColumns}";
        if (first < 0 || end < 0 || first > table.Columns || end > table.Columns)
        {
            throw new DataFormatException(name, $"targetColumns is {text}, but a row has {table.Columns} columns: {Choice(table)}.");
        }

        if (first >= end)
        {
            throw new DataFormatException(name, $"targetColumns is {text}, which holds none of the {table.Columns} columns of a row: at least one must be a target.");
        }

        return end - first < table.Columns ? (first, end - first)
            : throw new DataFormatException(name, $"targetColumns is {text}, all columns of a row, which has {table.Columns}: at least one must be a feature.");
    }

    private static string Choice(CsvTable table) => $"they are 0 to {table.Columns - 1}, or ^{table.Columns} to ^1 from the end";
}
