namespace NetGen;

/// <summary>Says of a field that cannot be taken what is wrong with it, where it is and how to go on.</summary>
/// <param name="table">The table that is read.</param>
internal sealed class CsvFault(CsvTable table)
{
    private const int ShownCharacters = 60;

    /// <summary>A value that is missing.</summary>
    public DataFormatException OfMissing(CsvRow row, int column) => Of(row.LineNumber, column, row.Text(column), "is a missing value. " + (
        table.Layout[column] is CsvRole.Label or CsvRole.Target
            ? $"What is to be learned is not made up: fill it in, or leave such rows out by {Missing(MissingValues.DropRow)} in {nameof(CsvOptions)}."
            : $"Fill it in, or choose in {nameof(CsvOptions)}: {Missing(MissingValues.DropRow)} leaves such rows out, {Missing(MissingValues.Mean)} puts the column's mean, {Without(column)} leaves out the column."));

    /// <summary>A text where a number must be.</summary>
    public DataFormatException OfText(CsvRow row, int column)
    {
        var text = row.Text(column);
        return CsvDate.Is(text) ? OfDate(row.LineNumber, column, text) : Of(row.LineNumber, column, text, $"is not a finite number. {Cure(row, column)}");
    }

    /// <summary>A date or time where a number or a class must be.</summary>
    public DataFormatException OfDate(long line, int column, string text) => Of(line, column, text,
        "is a date or time, which says nothing to a network as it is: " +
        (table.Layout[column] is CsvRole.Label or CsvRole.Target ? "put what is to be learned of it" : $"leave it out by {Without(column)} in {nameof(CsvOptions)}, or put what matters of it") +
        " into a column of numbers, such as the month, the hour or the days since a first day.");

    /// <summary>A field with whatever is wrong with it.</summary>
    public DataFormatException Of(long line, int column, string text, string wrong)
    {
        var shown = text.ReplaceLineEndings(" ");
        return new(table.Name, $"line {line}, {table.Layout.Header.Describe(column)}: '{(shown.Length > ShownCharacters ? shown[..ShownCharacters] + "…" : shown)}' {wrong}");
    }

    private static string Missing(MissingValues rule) => $"{nameof(CsvOptions.Missing)} = {nameof(MissingValues)}.{rule}";

    private string Without(int column) => $"{nameof(CsvOptions.Without)} = [\"{table.Layout.Header[column]}\"]";

    private string LabelColumn(int column) => table.HasHeader ? $"labelColumn: \"{table.Layout.Header[column]}\"" : $"labelColumn: {column}";

    private string Cure(CsvRow row, int column)
    {
        const string Replace = "Replace it or leave the row out.";
        var field = row[column];
        Span<byte> withPoint = stackalloc byte[field.Length <= 64 ? field.Length : 0];
        if (withPoint.Length > 0)
        {
            field.Replace(withPoint, (byte)',', (byte)'.');
        }

        if (field.Contains((byte)';'))
        {
            return "If semicolons separate the columns and commas the decimals, write decimals with a point.";
        }

        if (field.Contains((byte)',') && CsvNumber.TryParse(withPoint, out _))
        {
            return "Write decimals with a point.";
        }

        var isFirst = table.Rows == 0 && !table.HasHeader;
        var replace = isFirst ? $"Replace it or leave the row out; if the row is a header, pass skipRows: {table.SkipRows + 1}." : Replace;
        return HasNumber(column) || CsvNumber.TryParse(field, out _) ? replace
            : table.Layout[column] == CsvRole.Target ? $"{replace} If the column holds the names of classes, say {LabelColumn(column)} instead of targetColumns."
            : $"{(isFirst ? replace + " " : "")}If the column holds text, {nameof(CsvOptions)} take it: {nameof(CsvOptions.OneHot)} = [\"{table.Layout.Header[column]}\"] makes a column per category, {Without(column)} leaves it out. If it is what is to be learned, say {LabelColumn(column)}.";
    }

    private bool HasNumber(int column) => Enumerable.Range(0, table.Rows).Any(row => !float.IsNaN(table[row, column]));
}
