using System.Globalization;
using System.Security;
using System.Text;

namespace NetGen.Guides.Tests.Pictures;

/// <summary>Lines of text as an SVG picture. Every piece is as wide as its characters say, whatever font there is.</summary>
internal sealed class TextPicture(string title)
{
    public const string Ink = "#1f2328", Grey = "#59636e", Blue = "#0550ae", Teal = "#116329", Red = "#cf222e";

    private const double CharacterWidth = 8.2, LineHeight = 21, Margin = 18;

    private readonly StringBuilder _elements = new();
    private int _lines;
    private int _columns;

    /// <summary>A line of pieces in their colours.</summary>
    public void Add(params (string Text, string Colour)[] pieces)
    {
        _lines++;
        var column = 0;
        foreach (var (text, colour) in pieces)
        {
            var visible = text.TrimStart();
            column += text.Length - visible.Length;
            if (visible.Length > 0)
            {
                _elements.AppendLine(CultureInfo.InvariantCulture,
                    $"  <text x=\"{X(column):0.0}\" y=\"{Y(_lines):0.0}\" fill=\"{colour}\" textLength=\"{visible.Length * CharacterWidth:0.0}\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">{SecurityElement.Escape(visible)}</text>");
            }

            column += visible.Length;
        }

        _columns = Math.Max(_columns, column);
    }

    /// <summary>Wraps a text.</summary>
    public void AddText(string text, int columns, string colour)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > columns)
            {
                Add((line, colour));
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        Add((line, colour));
    }

    /// <summary>A wave below a part of the last line.</summary>
    public void Underline(int column, int length, string colour)
    {
        var wave = new StringBuilder(FormattableString.Invariant($"M{X(column):0.0} {Y(_lines) + 4:0.0}"));
        for (var i = 0; i < length; i++)
        {
            wave.Append(CultureInfo.InvariantCulture, $" q{CharacterWidth / 4:0.00} -3 {CharacterWidth / 2:0.00} 0 t{CharacterWidth / 2:0.00} 0");
        }

        _elements.AppendLine(CultureInfo.InvariantCulture, $"  <path d=\"{wave}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.4\"/>");
    }

    /// <summary>A line across, below the last one.</summary>
    public void Separate() => _elements.Append(CultureInfo.InvariantCulture,
        $"  <line x1=\"{Margin}\" x2=\"100%\" y1=\"{Y(_lines) + 9:0.0}\" y2=\"{Y(_lines) + 9:0.0}\" stroke=\"#d1d9e0\"/>\n");

    public override string ToString()
    {
        var (width, height) = (_columns * CharacterWidth + 2 * Margin, _lines * LineHeight + 2 * Margin);
        return FormattableString.Invariant($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width:0}" height="{height:0}" viewBox="0 0 {width:0} {height:0}" font-family="ui-monospace, SFMono-Regular, Consolas, Menlo, 'DejaVu Sans Mono', monospace" font-size="13.6">
              <title>{SecurityElement.Escape(title)}</title>
              <rect x="0.5" y="0.5" width="{width - 1:0}" height="{height - 1:0}" rx="6" fill="#ffffff" stroke="#d1d9e0"/>
            {_elements}</svg>

            """).ReplaceLineEndings("\n");
    }

    private static double X(int column) => Margin + column * CharacterWidth;

    private static double Y(int line) => Margin + line * LineHeight - 6;
}
