using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Planning;
using NetGen.Generator.Reporting;
using NetGen.Layers;
using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Generator;

/// <summary>Turns every class with layer attributes into a network. Mistakes are the analyzers' to report; where these are skipped, see <see cref="SkippedAnalyzers"/>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var networks = LayerParsers.All
            .Select(kind => context.SyntaxProvider
                .ForAttributeWithMetadataName(kind.AttributeName, static (_, _) => true, Parse)
                .Where(static network => network is not null)
                .Select(static (network, _) => network!)
                .Collect())
            .Aggregate(static (some, others) => some.Combine(others).Select(static (both, _) => both.Left.AddRange(both.Right)))
            .SelectMany(static (all, _) => all)
            .WithTrackingName(TrackingNames.Model);
        var clashes = networks
            .Select(static (network, _) => network.Type.MetadataName)
            .Collect()
            .Select(static (names, _) => HintNames.Clashes(names))
            .WithTrackingName(TrackingNames.Clashes);
        var language = context.ParseOptionsProvider.Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion);
        var predicted = networks
            .Combine(language)
            .Where(static given => given.Right >= ThrowingEmitter.OldestLanguage)
            .Select(static (given, _) => PredictedNetwork.Of(given.Left, given.Right))
            .WithTrackingName(TrackingNames.Signal);
        var alias = context.CompilationProvider.Select(static (compilation, _) => LibraryAlias.Find(compilation));
        var sources = predicted
            .Combine(clashes)
            .Combine(alias)
            .Select(static (given, _) => new EmittedSource(HintNames.Of(given.Left.Left.Network.Type.MetadataName, given.Left.Right), Emit(given.Left.Left, given.Right)))
            .WithTrackingName(TrackingNames.Source);
        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source.HintName, source.Text));
        SkippedAnalyzers.Register(context);
    }

    /// <summary>Called once per kind of layer and declaration with such layers; the model is made for the first layer, from all attributes.</summary>
    private static NetworkModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        // Half-typed code puts attributes on members and assemblies too.
        if (context.TargetSymbol is not INamedTypeSymbol type)
        {
            return null;
        }

        var isFirst = NetworkParser.FirstLayer(type) is { } first
            && first.SyntaxTree == context.TargetNode.SyntaxTree
            && context.TargetNode.Span.Contains(first.Span)
            && first.GetSyntax(cancellation).Parent?.Parent == context.TargetNode
            && context.Attributes.Any(attribute => attribute.ApplicationSyntaxReference is { } one && one.SyntaxTree == first.SyntaxTree && one.Span == first.Span);
        if (!isFirst)
        {
            return null;
        }

        var network = NetworkParser.Parse(type, cancellation);
        return network.Type.HasPartialHalf ? network : null;
    }

    private static string Emit(PredictedNetwork predicted, string? alias)
    {
        var text = predicted.Obstacle is { } obstacle
            ? ThrowingEmitter.Emit(predicted.Network, obstacle, predicted.Language)
            : NetworkEmitter.Emit(NetworkPlan.Create(predicted.Network), predicted.Signal);
        return alias is null ? text : LibraryAlias.Apply(text, alias, predicted.Network.Type.FullName);
    }
}
