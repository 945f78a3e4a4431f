using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Reporting;
using NetGen.Rules;

namespace NetGen.Analyzers;

/// <summary>What the compiler is told of each rule. The messages are the rules' own sentences.</summary>
internal static class RuleDescriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        NetworkRules.All.Concat<Rule>(UsageRules.All).ToImmutableDictionary(rule => rule.Id, RuleDescriptor.Of);

    /// <summary>The descriptors of some rules, in their order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Of(IEnumerable<Rule> rules) => [.. rules.Select(rule => Of(rule.Id))];

    /// <summary>The descriptor of a rule; every rule has one.</summary>
    public static DiagnosticDescriptor Of(string id) => ById[id];
}
