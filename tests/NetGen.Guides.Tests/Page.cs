using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;

namespace NetGen.Guides.Tests;

/// <summary>A page for users.</summary>
internal sealed class Page
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).UsePipeTables().Build();

    /// <param name="path">Its path from the repository on.</param>
    public Page(string path)
    {
        Path = path;
        Text = File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n");
        Document = Markdown.Parse(Text, Pipeline);
        Sections = Section.Cut(this);
    }

    public string Path { get; }

    public string Text { get; }

    public MarkdownDocument Document { get; }

    /// <summary>What stands below each heading, in order.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>The section of a heading, and before it those that it continues.</summary>
    public IReadOnlyList<Section> Chain(string heading)
    {
        var section = Sections.Single(section => section.Heading == heading);
        return section.Continues is null ? [section] : [.. Chain(section.Continues), section];
    }
}
