using Microsoft.CodeAnalysis;

namespace NetGen.Parsing;

/// <summary>Members of base classes under the names of generated ones: most are hidden, but an abstract one has to be overridden.</summary>
internal static class InheritedMembers
{
    /// <summary>The generated property's type, and what it can stand for.</summary>
    private static readonly string[] LayersTypes = ["NetGen.LayerList", "System.Collections.Generic.IReadOnlyList<NetGen.NetworkLayer>"];

    /// <summary>What generated members override: abstract or virtual, public, and declared alike.</summary>
    public static IEnumerable<string> Overridden(INamedTypeSymbol type) =>
        Find(type).Where(CanBeOverridden).Select(member => member.Name).Distinct();

    /// <summary>Abstract members that generated ones would hide but cannot override.</summary>
    public static IEnumerable<string> Unfulfilled(INamedTypeSymbol type) =>
        Find(type).Where(member => member.IsAbstract && !CanBeOverridden(member)).Select(member => member.Name).Distinct();

    /// <summary>Members that generated ones would hide, without those that a nearer class overrides.</summary>
    private static IEnumerable<ISymbol> Find(INamedTypeSymbol type)
    {
        var settled = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var part = type.BaseType; part is not null; part = part.BaseType)
        {
            foreach (var member in part.GetMembers().Where(MemberCollisions.Collides))
            {
                if (Base(member) is { } overridden)
                {
                    settled.Add(overridden);
                }

                if (settled.Add(member))
                {
                    yield return member;
                }
            }
        }
    }

    private static ISymbol? Base(ISymbol member) => (ISymbol?)(member as IMethodSymbol)?.OverriddenMethod ?? (member as IPropertySymbol)?.OverriddenProperty;

    private static bool CanBeOverridden(ISymbol member) =>
        member is { IsStatic: false, IsSealed: false, DeclaredAccessibility: Accessibility.Public }
        && (member.IsAbstract || member.IsVirtual || member.IsOverride)
        && member switch
        {
            IMethodSymbol method => MemberCollisions.ReturnType(method.Name) is { } result
                && method.ReturnType.ToDisplayString() == result
                && method.RefKind == RefKind.None
                && method.Parameters.All(parameter => parameter is { RefKind: RefKind.None, ScopedKind: ScopedKind.None }),
            IPropertySymbol { Name: "Layers" } property => LayersTypes.Contains(property.Type.ToDisplayString(NullableFlowState.NotNull))
                && property.RefKind == RefKind.None
                && !(property.IsAbstract && property.SetMethod is not null),
            _ => false,
        };
}
