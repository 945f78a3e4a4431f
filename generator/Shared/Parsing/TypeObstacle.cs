using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Parsing;

/// <summary>Why a network cannot be emitted for a type.</summary>
/// <param name="Reason">A clause that completes "'X' cannot be a network because …".</param>
/// <param name="LeavesPartialHalf">Whether members can still be added to the type.</param>
/// <param name="IsMissingPartial">Whether 'partial' is all that is missing.</param>
internal sealed record TypeObstacle(string Reason, bool LeavesPartialHalf, bool IsMissingPartial = false)
{
    public static TypeObstacle? Find(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.IsRecord)
        {
            var kind = type.IsRecord ? "record" : type.TypeKind.ToString().ToLowerInvariant();
            return new($"it is {(kind[0] is 'i' or 'e' ? "an" : "a")} {kind}; declare a partial class", false);
        }

        return FindInNames(type) ?? FindInModifiers(type) ?? ReservedNames.Find(type) ?? FindInMembers(type);
    }

    /// <summary>What keeps other code from naming the type; the compiler reports most of it too.</summary>
    private static TypeObstacle? FindInNames(INamedTypeSymbol type)
    {
        if (IsNameless(type))
        {
            return new("it or something around it has no name yet; name it", false);
        }

        if (Parts(type).SelectMany(part => part.TypeParameters).FirstOrDefault(HasUnknownConstraint) is { } parameter)
        {
            return new($"a constraint of its type parameter '{parameter.Name}' is unknown; mend it", false);
        }

        if (Parts(type).FirstOrDefault(part => part.TypeParameters.Select(parameter => parameter.Name).Distinct().Count() < part.Arity) is { } doubled)
        {
            return new($"two type parameters of '{doubled.Name}' have the same name; rename one", false);
        }

        return Parts(type).FirstOrDefault(part => !part.GetTypeMembers(part.Name).IsEmpty) is { } echoed
            ? new($"'{echoed.Name}' contains a type of its own name; rename one", false)
            : null;
    }

    private static TypeObstacle? FindInModifiers(INamedTypeSymbol type)
    {
        if (OutermostOf(type).DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
        {
            return new($"'{OutermostOf(type).Name}' stands in no class and can only be public or internal; change its accessibility", false);
        }

        if (type.IsStatic)
        {
            return new("it is static; remove 'static', a network has instances", false);
        }

        if (Parts(type).FirstOrDefault(part => part.IsFileLocal) is { } local)
        {
            return new($"'{local.Name}' is file-local and cannot have a second file; remove 'file'", false);
        }

        return Parts(type).FirstOrDefault(part => !TypeParser.IsPartial(part)) is { } whole
            ? new($"'{whole.Name}' is not partial; add 'partial'", false, IsMissingPartial: true)
            : null;
    }

    private static TypeObstacle? FindInMembers(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null }))
        {
            return new("it has a primary constructor; write an ordinary one", true);
        }

        if (type.InstanceConstructors.Count(constructor => constructor is { IsImplicitlyDeclared: false, Parameters.IsEmpty: true }) > 1)
        {
            return new("it has two parameterless constructors; remove one", true);
        }

        if (type.BaseType is { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Error } parent && !HasAccessibleDefaultConstructor(parent))
        {
            return new($"its base class '{parent.Name}' has no parameterless constructor; add one", true);
        }

        for (var part = type; part is not null; part = part.BaseType)
        {
            if (part.GetMembers().FirstOrDefault(IsRequired) is { } required)
            {
                return new($"its member '{required.Name}' is required, but networks are also created by factories; remove 'required'", true);
            }
        }

        return null;
    }

    /// <summary>Half-typed code declares types, type parameters and namespaces without names.</summary>
    private static bool IsNameless(INamedTypeSymbol type) =>
        Parts(type).Any(part => part.Name.Length == 0 || part.TypeParameters.Any(parameter => parameter.Name.Length == 0))
        || Namespaces(type).Any(part => part.Name.Length == 0);

    private static bool HasUnknownConstraint(ITypeParameterSymbol parameter) => parameter.ConstraintTypes.Any(constraint => constraint.TypeKind == TypeKind.Error);

    /// <summary>The type and those around it.</summary>
    private static IEnumerable<INamedTypeSymbol> Parts(INamedTypeSymbol type) => TypeParser.ContainingTypes(type).Prepend(type);

    private static INamedTypeSymbol OutermostOf(INamedTypeSymbol type) => Parts(type).Last();

    private static IEnumerable<INamespaceSymbol> Namespaces(INamedTypeSymbol type)
    {
        for (var outer = type.ContainingNamespace; outer is { IsGlobalNamespace: false }; outer = outer.ContainingNamespace)
        {
            yield return outer;
        }
    }

    /// <summary>A base class that is a network itself gets that constructor by generation, unless it has one or cannot be a network.</summary>
    private static bool HasAccessibleDefaultConstructor(INamedTypeSymbol type)
    {
        var parameterless = type.InstanceConstructors.Where(constructor => constructor.Parameters.IsEmpty).ToList();
        return !parameterless.Exists(constructor => !constructor.IsImplicitlyDeclared) && NetworkParser.FirstLayer(type) is not null && Find(type) is null
            || parameterless.Exists(constructor => constructor.DeclaredAccessibility != Accessibility.Private);
    }

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
}
