using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes;

/// <summary>Writes a value the way it can be written in an attribute: an enum's member as short as the usings and the user's own style allow.</summary>
internal sealed class ValueSpelling(SemanticModel model, AttributeSyntax attribute)
{
    private const string Namespace = nameof(NetGen);

    /// <param name="value">A number, or an enum's member with its type ("Init.He").</param>
    /// <param name="replaced">What the user had written; null if nothing.</param>
    public ExpressionSyntax Of(string value, ExpressionSyntax? replaced)
    {
        var parsed = SyntaxFactory.ParseExpression(value);
        if (parsed is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type, Name: IdentifierNameSyntax member })
        {
            return parsed;
        }

        var spellings = Styled(replaced, member).Concat(new[] { member.ToString(), value, $"{Namespace}.{value}" }.Select(text => SyntaxFactory.ParseExpression(text)));
        return spellings.FirstOrDefault(spelling => Means(spelling, type.ToString(), member.ToString())) ?? SyntaxFactory.ParseExpression($"global::{Namespace}.{value}");
    }

    /// <summary>Who writes "Init.Zeros" gets "Init.He".</summary>
    private static IEnumerable<ExpressionSyntax> Styled(ExpressionSyntax? replaced, IdentifierNameSyntax member) =>
        replaced is MemberAccessExpressionSyntax access ? [access.WithName(member).WithoutTrivia()] : [];

    private bool Means(ExpressionSyntax spelling, string type, string member) =>
        model.GetSpeculativeSymbolInfo(attribute.Name.Span.End, spelling, SpeculativeBindingOption.BindAsExpression).Symbol is IFieldSymbol field &&
        field.Name == member && field.ContainingType.Name == type && field.ContainingNamespace.ToDisplayString() == Namespace;
}
