using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Parsing;
using NetGen.Reporting;
using NetGen.Rules;
using NetGen.Weights;

namespace NetGen.Generator.Reporting;

/// <summary>A compilation whose declarations the generator reports on.</summary>
/// <param name="Compilation">The compilation, without generated code.</param>
/// <param name="Options">The options of its files.</param>
/// <param name="Additional">Its additional files.</param>
internal sealed record ReportedCompilation(Compilation Compilation, AnalyzerConfigOptionsProvider Options, ImmutableArray<AdditionalText> Additional)
{
    /// <summary>Reports what must fail every build.</summary>
    /// <param name="names">Metadata names of the classes to look at.</param>
    /// <param name="report">Takes the diagnostics.</param>
    /// <param name="cancellation">Stops it.</param>
    public void Report(IEnumerable<string> names, Action<Diagnostic> report, CancellationToken cancellation)
    {
        var weights = ProjectWeights.Find(Additional, Options, static text => WeightFactsReader.Read(text.ToString()));
        foreach (var type in names.Select(Compilation.Assembly.GetTypeByMetadataName).OfType<INamedTypeSymbol>())
        {
            foreach (var violation in Check(type, weights, cancellation))
            {
                var rule = NetworkRules.All.Single(rule => rule.Id == violation.RuleId);
                if (!IsSuppressed(type, rule.Id))
                {
                    report(Diagnostic.Create(RuleDescriptor.Of(rule), ViolationLocation.Of(violation, type, cancellation), violation.Message));
                }
            }
        }
    }

    private IReadOnlyList<Violation> Check(INamedTypeSymbol type, WeightFiles weights, CancellationToken cancellation) => NetworkParser.FirstLayer(type) is null
        ? [LayerListRule.MissingLayers(type.Name, NetworkParser.NetworkAttribute(type) is null ? "Input" : "Network")]
        : NetworkRules.CheckForEveryBuild(new(NetworkParser.Parse(type, cancellation), static threshold => threshold.Default)
        {
            Language = ((CSharpCompilation)Compilation).LanguageVersion,
            Weights = weights,
        });

    /// <summary>Whether [SuppressMessage] on the class or around it names the rule: the compiler itself heeds it for analyzers only.</summary>
    private static bool IsSuppressed(INamedTypeSymbol type, string id) => TypeParser.ContainingTypes(type).Prepend(type)
        .SelectMany(part => part.GetAttributes())
        .Any(attribute => attribute is { AttributeClass.Name: "SuppressMessageAttribute", ConstructorArguments: [_, { Value: string check }] } && check.Split(':')[0].Trim() == id);
}
