using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Contract;

/// <summary>The library's sources, as its project file names them.</summary>
internal static class LibrarySources
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        """;

    private static readonly string Folder = Path.GetFullPath(Path.Combine(Compiler.PathOf("ProjectPath"), "../../src/NetGen"));

    /// <summary>Parsed once for all tests.</summary>
    public static IReadOnlyList<SyntaxTree> All { get; } =
        [.. Own().Concat(Linked()).Select(path => Compiler.Parse(File.ReadAllText(path), path)), Compiler.Parse(ImplicitUsings, "ImplicitUsings.cs")];

    private static IEnumerable<string> Own() => Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => Path.GetRelativePath(Folder, path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));

    private static IEnumerable<string> Linked() => XDocument.Load(Path.Combine(Folder, "NetGen.csproj")).Descendants("Compile")
        .SelectMany(item => Files(item, "Include").Except(Files(item, "Exclude")));

    private static IEnumerable<string> Files(XElement item, string attribute) => ((string?)item.Attribute(attribute) ?? "")
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pattern => Path.GetFullPath(Path.Combine(Folder, pattern)))
        .SelectMany(pattern => Directory.GetFiles(Path.GetDirectoryName(pattern)!, Path.GetFileName(pattern)));
}
