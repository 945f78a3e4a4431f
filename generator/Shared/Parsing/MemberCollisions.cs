using Microsoft.CodeAnalysis;

namespace NetGen.Parsing;

/// <summary>Members that the user wrote and that would be generated a second time: methods by signature, others by name and arity.</summary>
internal static class MemberCollisions
{
    /// <summary>Generated members that are not methods.</summary>
    private static readonly string[] PlainMembers = ["InputSize", "OutputSize", "ParameterCount", "Info", "Layers", "__parameters", "__Draw", "__Initialize"];

    /// <summary>Generated methods, what they return and the types of their parameters.</summary>
    private static readonly Dictionary<string, (string Result, string[] Parameters)> Methods = new()
    {
        ["Initialize"] = ("void", ["ulong"]),
        ["Forward"] = ("void", ["System.ReadOnlySpan<float>", "System.Span<float>"]),
        ["Classify"] = ("int", ["System.ReadOnlySpan<float>"]),
        // Static: it overrides nothing.
        ["LoadPretrained"] = ("", []),
    };

    public static IEnumerable<string> Find(INamedTypeSymbol type) =>
        type.GetMembers().Where(member => !member.IsImplicitlyDeclared && !IsEmitted(member) && Collides(member)).Select(member => member.Name)
            .Concat(type.TypeParameters.Select(parameter => parameter.Name).Prepend(type.Name).Where(IsGenerated))
            .Distinct();

    /// <summary>What a generated method without type parameters returns; null for other names.</summary>
    public static string? ReturnType(string name) => Methods.TryGetValue(name, out var method) ? method.Result : null;

    /// <summary>Whether the user wrote a method in the class or a base class: a convenience, which then is not generated.</summary>
    public static bool Has(INamedTypeSymbol type, string name, params string[] parameters)
    {
        for (var part = type; part is { SpecialType: not SpecialType.System_Object }; part = part.BaseType)
        {
            if (part.GetMembers(name).OfType<IMethodSymbol>().Any(method =>
                method.Arity == 0
                && method.Parameters.Select(parameter => parameter.Type.ToDisplayString()).SequenceEqual(parameters)
                && (method.DeclaredAccessibility != Accessibility.Private || SymbolEqualityComparer.Default.Equals(part, type))
                && !IsEmittedConvenience(method)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Members of INetwork that the user implements explicitly.</summary>
    public static IEnumerable<string> FindExplicit(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => !IsEmitted(member))
        .SelectMany(member => (member as IMethodSymbol)?.ExplicitInterfaceImplementations.Cast<ISymbol>() ?? (member as IPropertySymbol)?.ExplicitInterfaceImplementations ?? [])
        .Where(member => member.ContainingType.OriginalDefinition.ToDisplayString() == "NetGen.INetwork<TNetwork>")
        .Where(member => SymbolEqualityComparer.Default.Equals(member.ContainingType.TypeArguments[0], type))
        .Select(member => member.Name)
        .Distinct();

    /// <summary>The analyzers see the generated half too, and a member does not collide with itself.</summary>
    public static bool IsEmitted(ISymbol member) =>
        member.DeclaringSyntaxReferences.All(reference => reference.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase));

    /// <summary>The same where there may be no source: an emitted convenience bears an attribute, for a referenced assembly tells them apart by nothing else.</summary>
    private static bool IsEmittedConvenience(ISymbol member) => member.DeclaringSyntaxReferences.IsEmpty
        ? member.GetAttributes().Any(attribute => attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: "NetGen" }, ..] })
        : IsEmitted(member);

    private static bool IsGenerated(string name) => PlainMembers.Contains(name) || Methods.ContainsKey(name) || name is "CreateTrainer" or "Trainer";

    /// <summary>Whether a member has the name, and a method the signature, of a generated one.</summary>
    public static bool Collides(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: not MethodKind.Ordinary } => false,
        IMethodSymbol { Name: "CreateTrainer" } method => method.Arity == 1 && method.Parameters.Length == 2,
        IMethodSymbol method when Methods.TryGetValue(method.Name, out var generated) =>
            method.Arity == 0 && method.Parameters.Select(parameter => parameter.Type.ToDisplayString()).SequenceEqual(generated.Parameters),
        INamedTypeSymbol { Name: "Trainer" } nested => nested.Arity == 1,
        _ => IsGenerated(member.Name),
    };
}
