using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Contract;

/// <summary>The library's sources, parsed once for all tests.</summary>
internal static class LibrarySources
{
    public static IReadOnlyList<SyntaxTree> All { get; } =
        [.. SourceFiles.OfLibrary.Select(path => Compiler.Parse(File.ReadAllText(path), path)), Compiler.Parse(SourceFiles.ImplicitUsings, "ImplicitUsings.cs")];
}
