namespace NetGen.Tool;

/// <summary>A table of plain text: the first column of names to the left, and cut where the lines would be too long; numbers to the right.</summary>
internal static class TextTable
{
    private const string Gap = "  ";
    private const int NarrowestName = 12;

    /// <summary>The columns of texts; the others are numbers.</summary>
    private const int TextColumns = 3;

    public static void Write(TextWriter output, int width, string[] heads, IReadOnlyList<string[]> lines)
    {
        var widths = heads.Select((head, column) => lines.Select(line => line[column].Length).Append(head.Length).Max()).ToArray();
        var rest = widths.Skip(1).Sum(column => column + Gap.Length);
        widths[0] = Math.Min(widths[0], Math.Max(NarrowestName, width - rest));
        foreach (var line in lines.Prepend(heads))
        {
            output.WriteLine(string.Join(Gap, line.Select((cell, column) => Align(cell, column, widths[column]))).TrimEnd());
        }
    }

    private static string Align(string cell, int column, int width)
    {
        var text = PlainText.OfEnd(cell, width);
        return column < TextColumns ? text.PadRight(width) : text.PadLeft(width);
    }
}
