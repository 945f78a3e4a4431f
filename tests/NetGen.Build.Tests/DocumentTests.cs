using System.Reflection;
using System.Text.RegularExpressions;

namespace NetGen.Build.Tests;

/// <summary>What ARCHITECTURE.md and the AGENTS.md files say is there.</summary>
public sealed partial class DocumentTests
{
    private const string Architecture = "ARCHITECTURE.md";
    private const string LeftOut = "…";

    private static readonly string Repository = Path.GetFullPath(
        typeof(DocumentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!);

    private static readonly string[] SourceFolders = ["src", "generator", "analyzers", "tests", "samples"];
    private static readonly string[] BuildOutputs = ["bin", "obj", "TestResults"];

    private static readonly IReadOnlyList<string> Files =
        [.. SourceFolders.SelectMany(folder => FilesIn(new(Path.Combine(Repository, folder)))).Select(file => Path.GetRelativePath(Repository, file.FullName).Replace('\\', '/'))];

    private static readonly Lazy<HashSet<string>> SourceWords = new(() =>
        [.. Files.Where(file => Path.GetExtension(file) is ".cs" or ".csproj").SelectMany(file => Word().Matches(Read(file) + file).Select(match => match.Value))]);

    public static TheoryData<string> Documents => [Architecture, .. Files.Where(file => Path.GetFileName(file) == "AGENTS.md")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Paths_exist_from_the_repository_or_from_the_documents_folder_on(string document)
    {
        var folder = Path.GetDirectoryName(document)!;
        var paths = Spans(Read(document)).Where(IsPath).ToList();
        Assert.NotEmpty(paths);
        var missing = paths.Where(path => !Exists(Fixed(path)) && !Exists(Path.Combine(folder, Fixed(path)))).ToList();
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_lead_to_files(string document)
    {
        var folder = Path.GetDirectoryName(document)!;
        var broken = Link().Matches(Read(document)).Select(match => match.Groups[1].Value).Where(target => !Exists(Path.Combine(folder, target))).ToList();
        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Names_occur_in_the_sources(string document)
    {
        var names = Spans(Read(document)).Where(IsName).SelectMany(span => Word().Matches(span).Select(match => match.Value)).ToList();
        Assert.NotEmpty(names);
        var unknown = names.Where(name => !SourceWords.Value.Contains(name)).ToList();
        Assert.Empty(unknown);
    }

    /// <summary>What follows "// ←" is a remark, and "…" stands for any text.</summary>
    [Fact]
    public void Lines_of_the_emitted_file_stand_in_its_baseline_in_their_order()
    {
        var text = Read(Architecture);
        var quoted = Quoted().Match(text);
        Assert.True(quoted.Success);
        var baseline = Read(Spans(text[..quoted.Index]).Last(span => span.EndsWith(".verified.cs", StringComparison.Ordinal))).Split('\n');
        var next = 0;
        foreach (var line in quoted.Groups[1].Value.Split('\n').Select(line => line.Split("// ←")[0].Trim()).Where(line => line.Length > 0))
        {
            var found = Array.FindIndex(baseline, next, other => Pattern(line).IsMatch(other.Trim()));
            Assert.True(found >= 0, $"Not in the baseline from line {next + 1} on: {line}");
            next = found + 1;
        }
    }

    private static Regex Pattern(string line) => new($"^{string.Join(".*", line.Split(LeftOut).Select(Regex.Escape))}$");

    /// <summary>What stands in backticks in a line.</summary>
    private static IEnumerable<string> Spans(string text) => Span().Matches(Fence().Replace(text, "")).Select(match => match.Groups[1].Value);

    private static bool IsPath(string span) => !span.Contains(' ') && PathLike().IsMatch(span);

    private static bool IsName(string span) => !IsPath(span) && NameLike().IsMatch(span);

    /// <summary>A path up to what stands for any name: &lt;Family&gt;, NG####.</summary>
    private static string Fixed(string path) => string.Join('/', path.Split('/').TakeWhile(part => !part.Contains('<') && !part.Contains('#') && !part.Contains('*')));

    private static bool Exists(string path) => Path.Exists(Path.Combine(Repository, path));

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository, path));

    private static IEnumerable<FileInfo> FilesIn(DirectoryInfo folder) => folder.EnumerateFiles()
        .Concat(folder.EnumerateDirectories().Where(inner => !BuildOutputs.Contains(inner.Name)).SelectMany(FilesIn));

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Span();

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Quoted();

    /// <summary>With a folder, or a file by its extension.</summary>
    [GeneratedRegex(@"^[\w.#<>*-]*/|\.(cs|md|csproj|props|targets|txt|py|json|runsettings|sln)$")]
    private static partial Regex PathLike();

    /// <summary>An identifier, perhaps with members, type arguments or arguments.</summary>
    [GeneratedRegex(@"^[A-Z]\w+([.<(\[].*)?$")]
    private static partial Regex NameLike();

    [GeneratedRegex(@"\b[A-Za-z_]\w+\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\(([^)#:]+)\)")]
    private static partial Regex Link();
}
