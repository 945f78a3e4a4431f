using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Layers;
using NetGen.Parsing;

namespace NetGen.Generator.Reporting;

/// <summary>
/// Stands in for the analyzers in a build that skips them: reports the violations that must fail every build, and no others.
/// Everywhere else this output has nothing to do, and holds neither a compilation nor a location.
/// </summary>
internal static class SkippedAnalyzers
{
    /// <summary>Set by the package's targets, in NetGen.SkippedAnalyzers.targets.</summary>
    public const string Key = "build_property.NetGenSkippedAnalyzers";

    public static void Register(IncrementalGeneratorInitializationContext context)
    {
        var areSkipped = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue(Key, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase));
        var names = LayerParsers.All.Select(kind => kind.AttributeName).Append(AttributeNames.Network).Append(AttributeNames.Input)
            .Select(attribute => Declared(context, attribute))
            .Aggregate(static (some, others) => some.Combine(others).Select(static (both, _) => both.Left.AddRange(both.Right)));
        var declarations = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(context.AdditionalTextsProvider.Collect())
            .Combine(areSkipped)
            .Select(static (given, _) => given.Right ? new ReportedCompilation(given.Left.Left.Left, given.Left.Left.Right, given.Left.Right) : null)
            .WithTrackingName(TrackingNames.Skipped)
            .Combine(names);
        context.RegisterImplementationSourceOutput(declarations, static (output, given) =>
            given.Left?.Report(given.Right.Distinct(), output.ReportDiagnostic, output.CancellationToken));
    }

    /// <summary>The metadata names of the classes that bear an attribute.</summary>
    private static IncrementalValueProvider<ImmutableArray<string>> Declared(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (_, _) => true,
                static (found, _) => found.TargetSymbol is INamedTypeSymbol type ? TypeParser.MetadataName(type) : "")
            .Where(static name => name.Length > 0)
            .Collect();
}
