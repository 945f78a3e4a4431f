using System.Globalization;

namespace NetGen.Generator.Emission;

/// <summary>Columns padded to the same width, in lines that a tooltip does not wrap.</summary>
internal static class TextTable
{
    private const int MaxLine = 100;
    private const string Gap = "  ";

    public static IEnumerable<string> Format(IEnumerable<string[]> rows)
    {
        var cells = rows.Select(row => row.Select(cell => new string([.. cell.Select(Printable)])).ToArray()).ToArray();
        var widths = Enumerable.Range(0, cells[0].Length).Select(column => cells.Max(row => row[column].Length)).ToArray();
        for (var excess = widths.Sum() + Gap.Length * (widths.Length - 1) - MaxLine; excess > 0; excess--)
        {
            widths[Array.IndexOf(widths, widths.Max())]--;
        }

        return cells.Select(row => string.Join(Gap, row.Select((cell, column) => Cut(cell, widths[column]).PadRight(widths[column]))).TrimEnd());
    }

    /// <summary>A long name must not widen the whole table.</summary>
    private static string Cut(string cell, int width) => cell.Length <= width ? cell : cell.Substring(0, width - 1) + "…";

    /// <summary>What would end the comment or is not allowed in XML becomes a space, half a character a question mark.</summary>
    private static char Printable(char character) => char.IsSurrogate(character)
        ? '?'
        : char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
            ? ' '
            : character;
}
