using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Guides.Tests.Pictures;

/// <summary>C# in the usual colours.</summary>
internal static class CodeLines
{
    public static IEnumerable<(string Text, string Colour)[]> Of(string source)
    {
        var line = new List<(string, string)>();
        foreach (var token in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens())
        {
            line.Add((token.LeadingTrivia.ToFullString() + token.Text, Colour(token)));
            var end = token.TrailingTrivia.ToFullString();
            if (end.EndsWith('\n'))
            {
                yield return [.. line];
                line.Clear();
            }
            else
            {
                line.Add((end, TextPicture.Ink));
            }
        }
    }

    private static string Colour(SyntaxToken token) => token switch
    {
        _ when token.IsKeyword() || token.IsKind(SyntaxKind.PartialKeyword) => TextPicture.Blue,
        _ when token.IsKind(SyntaxKind.NumericLiteralToken) => TextPicture.Blue,
        { Parent: IdentifierNameSyntax { Parent: AttributeSyntax } } or { Parent: ClassDeclarationSyntax } when token.IsKind(SyntaxKind.IdentifierToken) => TextPicture.Teal,
        _ => TextPicture.Ink,
    };
}
