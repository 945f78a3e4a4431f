using System.Globalization;

namespace NetGen.Generator.Emission;

/// <summary>Columns padded to the same width.</summary>
internal static class TextTable
{
    private const int MaxCell = 24;

    public static IEnumerable<string> Format(IEnumerable<string[]> rows)
    {
        var cells = rows.Select(row => row.Select(Shorten).ToArray()).ToArray();
        var widths = Enumerable.Range(0, cells[0].Length).Select(column => cells.Max(row => row[column].Length)).ToArray();
        return cells.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    /// <summary>A tooltip is narrow: a long name must not widen the whole table.</summary>
    private static string Shorten(string cell)
    {
        var line = new string([.. cell.Select(Printable)]);
        return line.Length <= MaxCell ? line : line.Substring(0, MaxCell - 1) + "…";
    }

    /// <summary>What would end the comment or is not allowed in XML becomes a space, half a character a question mark.</summary>
    private static char Printable(char character) => char.IsSurrogate(character)
        ? '?'
        : char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
            ? ' '
            : character;
}
