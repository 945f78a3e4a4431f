using System.Text;

namespace NetGen.Generator;

/// <summary>Indented text with '\n' line ends.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _depth * IndentSize).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>Several lines, each at the present indent; relative indents are kept.</summary>
    public void Lines(string text)
    {
        foreach (var line in text.Replace("\r\n", "\n").Split('\n'))
        {
            Line(line);
        }
    }

    /// <summary>One item a line, with commas between them.</summary>
    public void List(IEnumerable<string> items, string end) => Lines(string.Join(",\n", items) + end);

    public void Indented(Action body)
    {
        _depth++;
        body();
        _depth--;
    }

    public void Block(string header, Action body)
    {
        Lines(header);
        Line("{");
        Indented(body);
        Line("}");
    }

    public override string ToString() => _text.ToString();
}
