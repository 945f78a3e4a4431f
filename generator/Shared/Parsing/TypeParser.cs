using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Model;

namespace NetGen.Parsing;

/// <summary>The class that bears the attributes → model.</summary>
internal static class TypeParser
{
    private static readonly SymbolDisplayFormat NameInCode = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Without the '@' of keywords, which a hint name must not hold.</summary>
    private static readonly SymbolDisplayFormat MetadataNamespace = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    public static TypeModel Parse(INamedTypeSymbol type, bool isSpread)
    {
        var obstacle = TypeObstacle.Find(type);
        var name = CodeName.Of(type, NameInCode);
        return new TypeModel(
            Namespace: type.ContainingNamespace.IsGlobalNamespace ? "" : CodeName.Of(type.ContainingNamespace, SymbolDisplayFormat.CSharpErrorMessageFormat),
            ContainingTypes: ContainingTypes(type).Reverse().Select(Declaration).ToEquatableArray(),
            Name: name,
            Identifier: name.Split('<')[0],
            FullName: HidesTypeParameter(type) ? name : CodeName.Of(type, SymbolDisplayFormat.FullyQualifiedFormat),
            MetadataName: MetadataName(type),
            IsAbstract: type.IsAbstract,
            HasParameterlessConstructor: HasConstructor(type),
            HasSeedConstructor: HasConstructor(type, SpecialType.System_UInt64),
            HasOwnConstruction: HasConstructor(type) || OwnConstructors(type).Any(constructor => !IsChained(constructor)),
            BypassedConstructor: HasConstructor(type) ? null : OwnConstructors(type).Where(DoesSomething).Select(InCode).FirstOrDefault(),
            Obstacle: obstacle?.Reason,
            HasPartialHalf: obstacle is null or { LeavesPartialHalf: true },
            Collisions: MemberCollisions.Find(type).ToEquatableArray(),
            ExplicitMembers: MemberCollisions.FindExplicit(type).ToEquatableArray(),
            Overrides: InheritedMembers.Overridden(type).ToEquatableArray(),
            Unfulfilled: InheritedMembers.Unfulfilled(type).ToEquatableArray(),
            HasForwardOfRow: MemberCollisions.Has(type, "Forward", "System.ReadOnlySpan<float>"),
            HasForwardOfValue: MemberCollisions.Has(type, "Forward", "float"),
            HasToString: MemberCollisions.Has(type, nameof(ToString)),
            IsSpread: isSpread,
            HasSummary: Documentation.Has(type, "summary"),
            HasRemarks: Documentation.Has(type, "remarks"));
    }

    /// <summary>The types around a type, innermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> ContainingTypes(INamedTypeSymbol type)
    {
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            yield return outer;
        }
    }

    /// <summary>Whether the user wrote "partial" on the type.</summary>
    public static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Whether a type parameter has the name of an outer one, which then cannot be named: only the short name means the class itself.</summary>
    private static bool HidesTypeParameter(INamedTypeSymbol type)
    {
        var outer = ContainingTypes(type).SelectMany(part => part.TypeParameters).Select(parameter => parameter.Name);
        return type.TypeParameters.Select(parameter => parameter.Name).Intersect(outer).Any();
    }

    private static string Declaration(INamedTypeSymbol type)
    {
        var keyword = type switch
        {
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        return $"partial {keyword} {CodeName.Of(type, NameInCode)}";
    }

    /// <summary>The full metadata name, with nesting and arity.</summary>
    public static string MetadataName(INamedTypeSymbol type)
    {
        var nested = string.Join("+", ContainingTypes(type).Reverse().Append(type).Select(part => part.MetadataName));
        return type.ContainingNamespace.IsGlobalNamespace
            ? nested
            : $"{type.ContainingNamespace.ToDisplayString(MetadataNamespace)}.{nested}";
    }

    private static bool HasConstructor(INamedTypeSymbol type, params SpecialType[] parameters) =>
        OwnConstructors(type).Any(constructor => constructor.Parameters.Select(parameter => parameter.Type.SpecialType).SequenceEqual(parameters));

    private static IEnumerable<IMethodSymbol> OwnConstructors(INamedTypeSymbol type) =>
        type.InstanceConstructors.Where(constructor => !constructor.IsImplicitlyDeclared && !MemberCollisions.IsEmitted(constructor));

    /// <summary>Whether the constructor begins with another one of the class.</summary>
    private static bool IsChained(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax() is ConstructorDeclarationSyntax { Initializer.RawKind: (int)SyntaxKind.ThisConstructorInitializer });

    /// <summary>Whether a constructor has more than what it hands to another.</summary>
    private static bool DoesSomething(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax() is not ConstructorDeclarationSyntax { ExpressionBody: null, Body: null or { Statements.Count: 0 } });

    private static string InCode(IMethodSymbol constructor) =>
        $"{constructor.ContainingType.Name}({string.Join(", ", constructor.Parameters.Select(parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)))})";
}
