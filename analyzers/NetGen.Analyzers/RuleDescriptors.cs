using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers;

/// <summary>What the compiler is told of each rule. The messages are the rules' own sentences.</summary>
internal static class RuleDescriptors
{
    /// <summary>Where the pages of analyzers/docs are read.</summary>
    public const string HelpAddress = "https://github.com/netgen/netgen/blob/main/analyzers/docs/";

    private const string Declaration = "NetGen.Declaration";

    /// <summary>All descriptors, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        CreateNotEmittable("NG1001", "The outputs of a layer are the inputs of the next"),
        CreateNotEmittable("NG1002", "Sizes are positive and the network fits into memory"),
        CreateNotEmittable("NG1003", "Arguments lie in their ranges"),
        CreateNotEmittable("NG1005", "A network is a partial class that a generated half can complete"),
        CreateNotEmittable("NG1007", "All layers stand on one declaration"),
        CreateNotEmittable("NG1008", "The class has no member that is generated"),
        CreateNotEmittable("NG1009", "A network has layers, each with a name of its own"),
    ];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = All.ToImmutableDictionary(descriptor => descriptor.Id);

    /// <summary>The descriptor of a rule; every rule has one.</summary>
    public static DiagnosticDescriptor Of(string id) => ById[id];

    /// <summary>An error for which no code can be emitted, so that no setting can make it go away.</summary>
    private static DiagnosticDescriptor CreateNotEmittable(string id, string title) => new(
        id,
        title,
        "{0}",
        Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: $"{HelpAddress}{id}.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}
