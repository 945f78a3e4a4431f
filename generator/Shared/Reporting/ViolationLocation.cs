using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Parsing;
using NetGen.Rules;

namespace NetGen.Reporting;

/// <summary>Where a violation stands in the source: the exact argument at fault, else its attribute, else the class's name.</summary>
internal static class ViolationLocation
{
    public static Location Of(Violation violation, INamedTypeSymbol type, CancellationToken cancellation) =>
        Attribute(violation, type) is { } attribute && attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax
            ? (Argument(attribute, syntax, violation.Argument) ?? (SyntaxNode)syntax).GetLocation()
            : ClassName(type, cancellation);

    private static AttributeData? Attribute(Violation violation, INamedTypeSymbol type) => violation switch
    {
        { LayerIndex: >= 0 } => NetworkParser.LayerAttributes(type)[violation.LayerIndex],
        { LayerIndex: Violation.Input } => NetworkParser.InputAttribute(type),
        { Argument: not null } => NetworkParser.NetworkAttribute(type),
        _ => null,
    };

    /// <summary>The argument given by name ("Std = 1", "inputs: 4"), else the one in the parameter's position; null where it is not written.</summary>
    private static AttributeArgumentSyntax? Argument(AttributeData attribute, AttributeSyntax syntax, string? name)
    {
        if (name is null || syntax.ArgumentList is not { Arguments: var arguments })
        {
            return null;
        }

        var position = attribute.AttributeConstructor?.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Ordinal ?? -1;
        return arguments.FirstOrDefault(argument => (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText == name)
            ?? arguments.Where(argument => argument.NameEquals is null).ElementAtOrDefault(position);
    }

    /// <summary>The name in the declaration that bears the attributes: of several partial ones, the one a reader looks at.</summary>
    private static Location ClassName(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var attribute = NetworkParser.FirstLayer(type) ?? (NetworkParser.NetworkAttribute(type) ?? NetworkParser.InputAttribute(type))?.ApplicationSyntaxReference;
        return attribute?.GetSyntax(cancellation).Parent?.Parent is BaseTypeDeclarationSyntax declaration
            ? declaration.Identifier.GetLocation()
            : type.Locations.FirstOrDefault() ?? Location.None;
    }
}
