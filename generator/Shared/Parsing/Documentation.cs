using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Parsing;

/// <summary>What the user's own documentation of a class has, in any of its declarations.</summary>
internal static class Documentation
{
    /// <summary>Whether it has an element, or takes it from elsewhere: there must not be a second one.</summary>
    public static bool Has(INamedTypeSymbol type, string element) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax())
        .Where(declaration => !declaration.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase))
        .SelectMany(declaration => declaration.GetLeadingTrivia())
        .Select(trivia => trivia.GetStructure())
        .OfType<DocumentationCommentTriviaSyntax>()
        .SelectMany(comment => comment.Content)
        .Select(Name)
        .Any(name => name == element || name is "inheritdoc" or "include");

    private static string? Name(XmlNodeSyntax node) => node switch
    {
        XmlElementSyntax whole => whole.StartTag.Name.LocalName.ValueText,
        XmlEmptyElementSyntax empty => empty.Name.LocalName.ValueText,
        _ => null,
    };
}
