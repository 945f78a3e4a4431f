using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Parsing;

/// <summary>Names as code writes them: with '@' before contextual keywords too, for a class may be named '@file' or '@required'.</summary>
internal static class CodeName
{
    public static string Of(ISymbol symbol, SymbolDisplayFormat format) => string.Concat(symbol.ToDisplayParts(format).Select(Escaped));

    private static string Escaped(SymbolDisplayPart part)
    {
        var text = part.ToString();
        return part.Kind != SymbolDisplayPartKind.Keyword && SyntaxFacts.GetContextualKeywordKind(text) != SyntaxKind.None ? "@" + text : text;
    }
}
