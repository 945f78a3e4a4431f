using System.Text.RegularExpressions;
using System.Xml.Linq;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NetGen.Guides.Tests;

/// <summary>What pages show besides programs: links, commands, parts of project files. No C# escapes the tests of programs.</summary>
public sealed partial class PageTests
{
    /// <summary>csharp is compiled, text compared, sh and xml are checked below, csv are files of programs. Python is not run: the tests need nothing outside of .NET.</summary>
    private static readonly string[] Languages = ["csharp", "text", "sh", "xml", "csv", "ini", "python"];

    public static TheoryData<string> Pages => [.. Repository.Pages];

    /// <summary>Counted without the parser, so that what it does not see as a block is missed.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_is_of_a_language_that_is_checked_and_every_fence_is_a_block(string path)
    {
        var page = new Page(path);
        var blocks = page.Sections.SelectMany(section => section.Blocks).ToList();
        Assert.All(blocks, block => Assert.Contains(block.Language, Languages));
        Assert.Equal(Fence().Count(page.Text), 2 * blocks.Count);
        Assert.Equal(CSharpFence().Count(page.Text), page.Sections.Sum(section => section.Code.Count()));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Headings_of_programs_are_unique(string path)
    {
        var headings = new Page(path).Sections.Where(section => section.Code.Any()).Select(section => section.Heading).ToList();
        Assert.Equal(headings.Distinct(), headings);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_files_and_headings(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        foreach (var target in Links(path).Where(link => !link.Contains("://", StringComparison.Ordinal)))
        {
            var (file, heading) = target.Split('#') is [var first, var second] ? (first, second) : (target, null);
            var linked = file == "" ? path : Path.Combine(folder, file);
            Assert.True(Repository.Has(linked), $"{path} links to {target}, which is not there.");
            Assert.True(heading is null || Anchors(linked).Contains(heading), $"{path} links to {target}, but there is no such heading.");
        }
    }

    /// <summary>A page in a package's root is shown where the repository is not.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Pages_of_packages_have_no_links_into_the_repository(string path)
    {
        if (path.StartsWith("src/", StringComparison.Ordinal) && path.Split('/') is [_, _, "README.md"])
        {
            Assert.All(Links(path), link => Assert.StartsWith("https://", link));
            Assert.DoesNotContain("<!--", new Page(path).Text);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Xml_is_well_formed_and_NetGens_names_are_the_builds(string path)
    {
        var build = string.Concat(Directory.GetFiles(Repository.PathOf("src/NetGen/build")).Select(File.ReadAllText));
        foreach (var block in Blocks(path, "xml"))
        {
            var names = XElement.Parse($"<Project>{block}</Project>").Descendants().Select(element => element.Name.LocalName);
            Assert.All(names.Where(name => name.StartsWith("NetGen", StringComparison.Ordinal)), name => Assert.Contains(name, build));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_name_projects_and_packages_that_are_there(string path)
    {
        foreach (var words in Blocks(path, "sh").Select(block => block.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)))
        {
            Assert.All(words.Where(word => RepositoryPath().IsMatch(word)), word => Assert.True(Repository.Has(word), $"There is no {word}."));
            Assert.All(words.Where(word => PackageName().IsMatch(word)), word => Assert.True(Repository.Has($"src/{word}/{word}.csproj"), $"There is no package {word}."));
        }
    }

    private static IEnumerable<string> Blocks(string path, string language) =>
        new Page(path).Sections.SelectMany(section => section.Blocks).Where(block => block.Language == language).Select(block => block.Text);

    private static IEnumerable<string> Links(string path) => new Page(path).Document.Descendants<LinkInline>().Select(link => link.Url!);

    private static IEnumerable<string?> Anchors(string path) => new Page(path).Document.Descendants<HeadingBlock>().Select(heading => heading.TryGetAttributes()?.Id);

    [GeneratedRegex("^ *(```|~~~)", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("^ *(```|~~~) *(csharp|cs|c#)( |$)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex CSharpFence();

    [GeneratedRegex("^(samples|src|tests|generator|analyzers)/")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"^NetGen(\.[A-Z]\w*)?$")]
    private static partial Regex PackageName();
}
