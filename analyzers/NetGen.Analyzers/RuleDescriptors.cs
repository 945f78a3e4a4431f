using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Rules;

namespace NetGen.Analyzers;

/// <summary>What the compiler is told of each rule. The messages are the rules' own sentences.</summary>
internal static class RuleDescriptors
{
    /// <summary>Where the pages of analyzers/docs are read.</summary>
    public const string HelpAddress = "https://github.com/netgen/netgen/blob/main/analyzers/docs/";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        NetworkRules.All.Concat<Rule>(UsageRules.All).ToImmutableDictionary(rule => rule.Id, Create);

    /// <summary>The descriptors of some rules, in their order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Of(IEnumerable<Rule> rules) => [.. rules.Select(rule => Of(rule.Id))];

    /// <summary>The descriptor of a rule; every rule has one.</summary>
    public static DiagnosticDescriptor Of(string id) => ById[id];

    /// <summary>An error for which no code can be emitted cannot be configured: no setting can make it go away.</summary>
    private static DiagnosticDescriptor Create(Rule rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        Category(rule.Id),
        rule.Severity,
        isEnabledByDefault: true,
        helpLinkUri: $"{HelpAddress}{rule.Id}.md",
        customTags: rule.PreventsEmission ? [WellKnownDiagnosticTags.NotConfigurable] : []);

    /// <summary>Rules that belong together share the first two digits.</summary>
    private static string Category(string id) => id.Substring(2, 2) switch
    {
        "10" => "NetGen.Declaration",
        "11" => "NetGen.Initialization",
        "12" => "NetGen.Signal",
        "13" => "NetGen.Loss",
        "14" => "NetGen.Use",
        "15" => "NetGen.Weights",
        var group => throw new InvalidOperationException($"Rule '{id}' is of group {group}, which has no category."),
    };
}
