using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Rules;

namespace NetGen.Reporting;

/// <summary>What the compiler is told of a rule. The message is the rule's own sentence.</summary>
internal static class RuleDescriptor
{
    /// <summary>Where the pages of analyzers/docs can be read, from the property NetGenHelpAddress; empty while they have no home but the package.</summary>
    public static readonly string HelpAddress = typeof(RuleDescriptor).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "HelpAddress").Value ?? "";

    /// <summary>An error for which no code can be emitted cannot be configured: no setting can make it go away.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        Category(rule.Id),
        rule.Severity,
        isEnabledByDefault: true,
        description: new PageSummary(rule.Id),
        helpLinkUri: HelpAddress.Length > 0 ? $"{HelpAddress}{rule.Id}.md" : "",
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
