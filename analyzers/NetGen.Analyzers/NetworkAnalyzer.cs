using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Parsing;
using NetGen.Rules;

namespace NetGen.Analyzers;

/// <summary>Reports every rule that a declared network breaks, on the argument at fault.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var layer = start.Compilation.GetTypeByMetadataName(AttributeNames.Layer);
            var network = start.Compilation.GetTypeByMetadataName(AttributeNames.Network);
            if (layer is not null && network is not null)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, layer, network), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol layer, INamedTypeSymbol network)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var attributes = type.GetAttributes();
        var violations = attributes.Any(attribute => IsA(attribute, layer)) ? CheckNetwork(type, context.CancellationToken)
            : attributes.Any(attribute => IsA(attribute, network)) ? [LayerListRule.MissingLayers(type.Name)]
            : [];
        foreach (var violation in violations)
        {
            var location = ViolationLocation.Of(violation, type, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Of(violation.RuleId), location, violation.Message));
        }
    }

    private static IEnumerable<Violation> CheckNetwork(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var model = NetworkParser.Parse(type, cancellation);
        return NetworkRules.All.SelectMany(rule => rule.Check(model));
    }

    private static bool IsA(AttributeData attribute, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);
}
