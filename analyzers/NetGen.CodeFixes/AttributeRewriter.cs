using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Rules;

namespace NetGen.CodeFixes;

/// <summary>Changes arguments of an attribute and leaves the rest of its text as it is.</summary>
internal static class AttributeRewriter
{
    public static AttributeSyntax Rewrite(AttributeSyntax attribute, IEnumerable<ArgumentEdit> edits, SemanticModel model)
    {
        var spelling = new ValueSpelling(model, attribute);
        var parameters = (model.GetSymbolInfo(attribute).Symbol as IMethodSymbol)?.Parameters.Select(parameter => parameter.Name).ToArray() ?? [];
        return edits
            .GroupBy(edit => edit.Argument)
            .Select(group => group.First())
            .Aggregate(attribute, (rewritten, edit) => Apply(rewritten, edit, Array.IndexOf(parameters, edit.Argument), spelling));
    }

    private static AttributeSyntax Apply(AttributeSyntax attribute, ArgumentEdit edit, int position, ValueSpelling spelling)
    {
        var written = Find(attribute, edit.Argument, position);
        return (written, edit.Value) switch
        {
            (null, null) => attribute,
            (null, { } value) => Insert(attribute, edit.Argument, spelling.Of(value, null)),
            (_, null) => attribute.RemoveNode(written, SyntaxRemoveOptions.KeepExteriorTrivia) ?? attribute,
            (_, { } value) => attribute.ReplaceNode(written.Expression, spelling.Of(value, written.Expression).WithTriviaFrom(written.Expression)),
        };
    }

    private static AttributeArgumentSyntax? Find(AttributeSyntax attribute, string name, int position)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        return arguments.FirstOrDefault(argument => (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText == name)
            ?? arguments.Where(argument => argument.NameEquals is null && argument.NameColon is null).ElementAtOrDefault(position);
    }

    /// <summary>Init and Act stand in front, as in the guides; others at the end.</summary>
    private static AttributeSyntax Insert(AttributeSyntax attribute, string name, ExpressionSyntax value)
    {
        var list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        var sizes = list.Arguments.Count(argument => argument.NameEquals is null);
        var index = name switch
        {
            nameof(Init) => sizes,
            nameof(Act) => sizes + list.Arguments.Count(argument => argument.NameEquals?.Name.Identifier.ValueText == nameof(Init)),
            _ => list.Arguments.Count,
        };
        var argument = SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals(name), null, value);
        return attribute.WithArgumentList(list.WithArguments(list.Arguments.Insert(index, argument)));
    }
}
