using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Parsing;
using NetGen.Reporting;
using NetGen.Rules;
using NetGen.Weights;

namespace NetGen.Analyzers;

/// <summary>Reports every rule that a declared network breaks, on the argument at fault.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleDescriptors.Of(NetworkRules.All);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeNames.Network) is { } network)
            {
                var weights = ProjectWeights.Find(start.Options.AdditionalFiles, start.Options.AnalyzerConfigOptionsProvider, text => start.TryGetValue(text, ProjectWeights.Facts, out var facts) ? facts : null);
                start.RegisterSymbolAction(symbol => Analyze(symbol, network, weights), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol network, WeightFiles weights)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var violations = NetworkParser.LayerAttributes(type).Count > 0 ? CheckNetwork(context, type, weights)
            : type.GetAttributes().Any(attribute => IsA(attribute, network)) ? [LayerListRule.MissingLayers(type.Name, "Network")]
            : NetworkParser.InputAttribute(type) is not null ? [LayerListRule.MissingLayers(type.Name, "Input")]
            : [];
        foreach (var violation in violations)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.Of(violation.RuleId),
                ViolationLocation.Of(violation, type, context.CancellationToken),
                violation.Severity,
                additionalLocations: null,
                RemedyProperties.Write(violation.Remedies),
                violation.Message));
        }
    }

    private static IReadOnlyList<Violation> CheckNetwork(SymbolAnalysisContext context, INamedTypeSymbol type, WeightFiles weights)
    {
        var model = NetworkParser.Parse(type, context.CancellationToken);
        var options = NetworkParser.FirstLayer(type) is { } first
            ? context.Options.AnalyzerConfigOptionsProvider.GetOptions(first.SyntaxTree)
            : context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        return NetworkRules.Check(new RuleContext(model, threshold => ThresholdOptions.Value(options, threshold))
        {
            Language = ((CSharpCompilation)context.Compilation).LanguageVersion,
            Weights = weights,
        });
    }

    private static bool IsA(AttributeData attribute, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);
}
