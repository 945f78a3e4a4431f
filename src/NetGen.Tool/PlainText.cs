using System.Text;

namespace NetGen.Tool;

/// <summary>Texts out of files, for a terminal.</summary>
internal static class PlainText
{
    /// <summary>What a terminal is at least wide.</summary>
    public const int TerminalWidth = 100;

    /// <summary>The text on one line, without anything that a terminal would obey.</summary>
    public static string Of(string text) => string.Concat(text.Select(character => char.IsControl(character) ? '\uFFFD' : character));

    /// <summary>The text on one line; its end is left out where it is longer than <paramref name="width"/>.</summary>
    public static string OfStart(string text, int width) => Of(text.Length <= width ? text : $"{text[..(width - 1)]}…");

    /// <summary>The text on one line; its start is left out where it is longer than <paramref name="width"/>: a path's end tells most.</summary>
    public static string OfEnd(string text, int width) => Of(text.Length <= width ? text : $"…{text[^(width - 1)..]}");

    /// <summary>The text on lines of at most <paramref name="width"/> characters, broken between words; all but the first are indented.</summary>
    public static string Wrap(string text, int width)
    {
        const string NextLine = "\n  ";
        var wrapped = new StringBuilder();
        var column = 0;
        foreach (var word in Of(text).Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > width)
            {
                wrapped.Append(NextLine);
                column = NextLine.Length - 1;
            }
            else if (column > 0)
            {
                wrapped.Append(' ');
                column++;
            }

            wrapped.Append(word);
            column += word.Length;
        }

        return wrapped.ToString();
    }
}
