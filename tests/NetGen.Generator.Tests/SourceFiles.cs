using System.Xml.Linq;

namespace NetGen.Generator.Tests;

/// <summary>The source files of a project, as its project file names them.</summary>
internal static class SourceFiles
{
    /// <summary>What the SDK puts before every file.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        """;

    private static readonly string Root = Path.GetFullPath(Path.Combine(Compiler.PathOf("ProjectPath"), "../.."));

    public static IReadOnlyList<string> OfLibrary { get; } = Of("src/NetGen", "NetGen.csproj");

    public static IReadOnlyList<string> OfGenerator { get; } = [.. Of("generator/NetGen.Generator", "NetGen.Generator.csproj"), .. Linked(Path.Combine(Root, "generator/Shared"), "Shared.props")];

    private static string[] Of(string project, string file)
    {
        var folder = Path.Combine(Root, project);
        return [.. Below(folder), .. Linked(folder, file)];
    }

    private static IEnumerable<string> Below(string folder) => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));

    private static IEnumerable<string> Linked(string folder, string file) => XDocument.Load(Path.Combine(folder, file)).Descendants("Compile")
        .SelectMany(item => Files(folder, item, "Include").Except(Files(folder, item, "Exclude")));

    private static IEnumerable<string> Files(string folder, XElement item, string attribute) => ((string?)item.Attribute(attribute) ?? "")
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pattern => Path.GetFullPath(Path.Combine(folder, pattern.Replace("$(MSBuildThisFileDirectory)", "", StringComparison.Ordinal))))
        .SelectMany(pattern => pattern.Contains("**", StringComparison.Ordinal) ? Below(pattern[..pattern.IndexOf("**", StringComparison.Ordinal)]) : Directory.GetFiles(Path.GetDirectoryName(pattern)!, Path.GetFileName(pattern)));
}
