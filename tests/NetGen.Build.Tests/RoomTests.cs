using System.Reflection;
using System.Text.RegularExpressions;

namespace NetGen.Build.Tests;

/// <summary>Kinds of layers stay in their rooms: outside of Layers, but for Planning/Fusions, no source names what a room holds.</summary>
public sealed partial class RoomTests
{
    /// <summary>Words of the language besides: these are looked for as they are called.</summary>
    private static readonly Dictionary<string, string> Calls = new()
    {
        ["Sums"] = "Sums.Forward",
        ["Columns"] = "Columns<",
        ["Dots"] = "Dots.Store",
        ["Transposition"] = "Transposition.OfPanels",
    };

    private static readonly string Repository = Path.GetFullPath(
        typeof(RoomTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!);

    private static readonly string[] Folders = ["generator/Shared", "generator/NetGen.Generator", "src/NetGen", "analyzers/NetGen.Analyzers", "analyzers/NetGen.CodeFixes"];

    public static TheoryData<string> Projects => [.. Folders];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_kind_is_named_outside(string project)
    {
        var held = Folders.SelectMany(Sources).Where(IsInRoom).Select(file => Path.GetFileNameWithoutExtension(file)).Distinct().ToList();
        Assert.Contains("DenseLayerModel", held);

        var named = Sources(project).Where(file => !IsInRoom(file) && !IsListOrFusion(file))
            .SelectMany(file => held.Where(name => Names(File.ReadAllText(file), name)).Select(name => $"{Path.GetRelativePath(Repository, file)} names {name}"));
        Assert.Empty(named);
    }

    private static bool Names(string text, string name) => Calls.TryGetValue(name, out var call)
        ? text.Contains(call, StringComparison.Ordinal)
        : Regex.IsMatch(WithoutComments().Replace(text, ""), $@"\b{name}\b");

    private static IEnumerable<string> Sources(string project) => Directory.GetFiles(Path.Combine(Repository, project), "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetRelativePath(Path.Combine(Repository, project), file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));

    /// <summary>Layers/Family and what is below it.</summary>
    private static bool IsInRoom(string file) => Room().IsMatch(file.Replace('\\', '/'));

    /// <summary>A list of kinds in Layers itself, or a pair of kinds that become one.</summary>
    private static bool IsListOrFusion(string file) => Path.GetFileName(Path.GetDirectoryName(file)) is "Layers" or "Fusions";

    [GeneratedRegex("/Layers/[A-Z][A-Za-z]*/")]
    private static partial Regex Room();

    [GeneratedRegex("//.*")]
    private static partial Regex WithoutComments();
}
