using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace NetGen.Guides.Tests;

/// <summary>
/// What stands below a heading. Its C# is one program, which prints what its texts say. A comment above it may say what it takes for given:
/// <c>continues: Heading</c> is the program of another section of the page, <c>file: name</c> makes the next block a file in the program's folder.
/// </summary>
internal sealed partial record Section(string Heading)
{
    private readonly List<CodeBlock> _blocks = [];

    public IReadOnlyList<CodeBlock> Blocks => _blocks;

    /// <summary>The section whose program this one goes on with.</summary>
    public string? Continues { get; private set; }

    public IEnumerable<string> Code => _blocks.Where(block => block is { Language: "csharp", File: null }).Select(block => block.Text);

    /// <summary>What the program prints; "…" stands for anything.</summary>
    public string Printed => string.Concat(_blocks.Where(block => block is { Language: "text", File: null }).Select(block => block.Text));

    public static IReadOnlyList<Section> Cut(Page page)
    {
        var sections = new List<Section> { new("") };
        string? file = null;
        foreach (var block in page.Document.Descendants<Block>())
        {
            switch (block)
            {
                case HeadingBlock:
                    sections.Add(new(page.Text.Substring(block.Span.Start, block.Span.Length).TrimStart('#', ' ')));
                    break;
                case HtmlBlock when Directive().Match(page.Text, block.Span.Start, block.Span.Length) is { Success: true, Groups: [_, var name, var value] }:
                    if (name.Value == "file")
                    {
                        file = value.Value;
                    }
                    else
                    {
                        Assert.Contains(value.Value, sections.SkipLast(1).Select(section => section.Heading));
                        sections[^1].Continues = value.Value;
                    }

                    break;
                case FencedCodeBlock code:
                    sections[^1]._blocks.Add(new(code.Info ?? "", $"{code.Lines}\n", file));
                    file = null;
                    break;
            }
        }

        return sections;
    }

    [GeneratedRegex("<!-- (continues|file): (.+?) -->")]
    private static partial Regex Directive();
}
