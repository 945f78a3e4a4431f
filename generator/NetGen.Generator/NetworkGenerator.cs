using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Planning;
using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Generator;

/// <summary>Turns every class with [Layer] attributes into a network. Reports nothing: mistakes are the analyzers' to report.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var networks = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.Layer, static (_, _) => true, Parse)
            .Where(static network => network is not null)
            .Select(static (network, _) => network!)
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
        var sources = predicted
            .Combine(clashes)
            .Select(static (pair, _) => new EmittedSource(HintNames.Of(pair.Left.Network.Type.MetadataName, pair.Right), Emit(pair.Left)))
            .WithTrackingName(TrackingNames.Source);
        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source.HintName, source.Text));
    }

    /// <summary>Called once per declaration with layers; the model is made for the first of them, from all attributes.</summary>
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
            && first.GetSyntax(cancellation).Parent?.Parent == context.TargetNode;
        if (!isFirst)
        {
            return null;
        }

        var network = NetworkParser.Parse(type, cancellation);
        return network.Type.HasPartialHalf ? network : null;
    }

    private static string Emit(PredictedNetwork predicted) => predicted.Obstacle is { } obstacle
        ? ThrowingEmitter.Emit(predicted.Network, obstacle, predicted.Language)
        : NetworkEmitter.Emit(NetworkPlan.Create(predicted.Network), predicted.Signal);
}
