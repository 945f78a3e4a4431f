using Microsoft.CodeAnalysis;

namespace NetGen.Parsing;

/// <summary>Members that the user wrote and that would be generated a second time: methods by signature, others by name and arity.</summary>
internal static class MemberCollisions
{
    /// <summary>Generated members that are not methods.</summary>
    private static readonly string[] PlainMembers = ["InputSize", "OutputSize", "ParameterCount", "Info", "Layers", "__parameters", "__CreateParameters", "__Initialize"];

    /// <summary>Generated only for a network with weights.</summary>
    private const string Pretrained = "LoadPretrained";

    /// <summary>Generated methods and the types of their parameters.</summary>
    private static readonly Dictionary<string, string[]> Methods = new()
    {
        ["Initialize"] = ["ulong"],
        ["Forward"] = ["System.ReadOnlySpan<float>", "System.Span<float>"],
        ["Classify"] = ["System.ReadOnlySpan<float>"],
        [Pretrained] = [],
    };

    public static IEnumerable<string> Find(INamedTypeSymbol type) =>
        type.GetMembers().Where(member => !member.IsImplicitlyDeclared && !IsEmitted(member) && Collides(member)).Select(member => member.Name)
            .Concat(type.TypeParameters.Select(parameter => parameter.Name).Prepend(type.Name).Where(IsGenerated))
            .Where(name => name != Pretrained || HasWeights(type))
            .Distinct();

    private static bool HasWeights(INamedTypeSymbol type) =>
        NetworkParser.NetworkAttribute(type)?.NamedArguments.Any(argument => argument.Key == "Weights") ?? false;

    /// <summary>The analyzers see the generated half too, and a member does not collide with itself.</summary>
    private static bool IsEmitted(ISymbol member) =>
        member.DeclaringSyntaxReferences.All(reference => reference.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase));

    private static bool IsGenerated(string name) => PlainMembers.Contains(name) || Methods.ContainsKey(name) || name is "CreateTrainer" or "Trainer";

    private static bool Collides(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: not MethodKind.Ordinary } => false,
        IMethodSymbol { Name: "CreateTrainer" } method => method.Arity == 1 && method.Parameters.Length == 2,
        IMethodSymbol method when Methods.TryGetValue(method.Name, out var parameters) =>
            method.Arity == 0 && method.Parameters.Select(parameter => parameter.Type.ToDisplayString()).SequenceEqual(parameters),
        INamedTypeSymbol { Name: "Trainer" } nested => nested.Arity == 1,
        _ => IsGenerated(member.Name),
    };
}
