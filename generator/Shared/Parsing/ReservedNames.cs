using Microsoft.CodeAnalysis;

namespace NetGen.Parsing;

/// <summary>Types of the user's project that take a name from generated code, wherever the network itself stands.</summary>
internal static class ReservedNames
{
    /// <summary>Outside every namespace: with one of these, the namespace of that name cannot be written any more.</summary>
    private static readonly string[] Namespaces = ["System", "NetGen"];

    /// <summary>Outside every namespace: words that mean the type instead where there is one.</summary>
    private static readonly string[] Words = ["var", "nint"];

    /// <summary>What stands in a network's way; null if nothing.</summary>
    public static TypeObstacle? Find(INamedTypeSymbol network)
    {
        var everything = network.ContainingAssembly.GlobalNamespace;
        if (Namespaces.FirstOrDefault(name => IsDeclared(everything, name)) is { } hidden)
        {
            return new($"the project has a type '{hidden}' outside every namespace, which hides the namespace '{hidden}' from generated code; rename it or put it into a namespace", false);
        }

        if (Words.FirstOrDefault(name => IsDeclared(everything, name)) is { } word)
        {
            return new($"the project has a type '{word}' outside every namespace, and generated code means another by '{word}'; rename it or put it into a namespace", true);
        }

        return everything.GetNamespaceMembers().FirstOrDefault(part => part.Name == "NetGen")?.GetNamespaceMembers()
            .FirstOrDefault(part => part.Name == "Generated")?.GetTypeMembers().FirstOrDefault(IsForeign) is { } foreign
            ? new($"the project has a type '{foreign.Name}' in the namespace 'NetGen.Generated', which generated code has for itself; put it into another", true)
            : null;
    }

    private static bool IsDeclared(INamespaceSymbol everything, string name) => everything.GetTypeMembers(name, 0).Any(type => !type.IsFileLocal);

    /// <summary>Whether a type is neither emitted nor a network.</summary>
    private static bool IsForeign(INamedTypeSymbol type) => !type.IsFileLocal && NetworkParser.FirstLayer(type) is null;
}
