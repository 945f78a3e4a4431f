using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Model;
using NetGen.Parsing;
using NetGen.Rules;

namespace NetGen.Analyzers;

/// <summary>The types that calls of networks involve, resolved once per compilation.</summary>
internal sealed class NetworkTypes
{
    private static readonly string[] Trainers = ["NetGen.ITrainer", "NetGen.ClassTrainer`1", "NetGen.ValueTrainer`1"];

    private readonly ConcurrentDictionary<INamedTypeSymbol, NetworkModel?> _models = new(SymbolEqualityComparer.Default);
    private readonly LanguageVersion _language;
    private readonly INamedTypeSymbol? _network;
    private readonly INamedTypeSymbol?[] _trainers;

    private NetworkTypes(Compilation compilation)
    {
        _language = ((CSharpCompilation)compilation).LanguageVersion;
        _network = compilation.GetTypeByMetadataName("NetGen.INetwork`1");
        _trainers = [.. Trainers.Select(compilation.GetTypeByMetadataName)];
    }

    /// <summary>The types of a compilation; null where it does not know the attributes.</summary>
    public static NetworkTypes? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName(AttributeNames.Network) is not null ? new NetworkTypes(compilation) : null;

    /// <summary>The declared network that a type is; null where it is none, or one whose members throw.</summary>
    public NetworkModel? Model(INamedTypeSymbol? type) =>
        type is null ? null : _models.GetOrAdd(type.OriginalDefinition, Parse);

    /// <summary>The declared network that a type is the trainer of.</summary>
    public NetworkModel? ModelOfTrainer(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Trainer", Arity: 1 } trainer ? Model(trainer.ContainingType) : null;

    /// <summary>Whether a method is declared by the library for all trainers.</summary>
    public bool IsOfTrainers(IMethodSymbol method) => _trainers.Contains(method.ContainingType?.OriginalDefinition, SymbolEqualityComparer.Default);

    /// <summary>Whether a method is a network's, or that of every network.</summary>
    public bool IsOfNetworks(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingType?.OriginalDefinition, _network) || Model(method.ContainingType) is not null;

    private NetworkModel? Parse(INamedTypeSymbol type)
    {
        if (NetworkParser.LayerAttributes(type).Count == 0)
        {
            return null;
        }

        var model = NetworkParser.Parse(type, CancellationToken.None);
        var isSound = type.DeclaringSyntaxReferences.IsEmpty
            ? model.Layers.All(layer => layer is { IsMalformed: false, Inputs: > 0, Outputs: > 0 })
            : NetworkRules.EmissionObstacle(model, _language) is null;
        return isSound ? model : null;
    }
}
