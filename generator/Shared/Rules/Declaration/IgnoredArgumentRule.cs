using Microsoft.CodeAnalysis;
using NetGen.Initialization;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1006: an argument that this initializer, activation, layer or network ignores.</summary>
internal sealed class IgnoredArgumentRule : DeclarationRule
{
    public override string Id => "NG1006";

    public override string Title => "Every argument has an effect";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        for (var i = 0; i < context.Network.Layers.Count; i++)
        {
            foreach (var argument in context.Network.Layers[i].GivenArguments.Distinct())
            {
                if (Ignorer(context.Network.Layers[i], argument) is { } ignorer)
                {
                    yield return OnLayer(i, argument, Message(argument, ignorer), Removal(i, argument));
                }
            }
        }

        if (context.Network.Input is { ChannelsFirst: true, IsMalformed: false, Shape.IsImage: false })
        {
            yield return OnInput("ChannelsFirst", Message("ChannelsFirst", "the input is a row of values, not an image"), Removal(Violation.Input, "ChannelsFirst"));
        }

        var precision = context.Network.Precision;
        if (precision != Precision.Float32 && !context.Network.Layers.Any(layer => layer.GainsFrom(precision)))
        {
            const string TooSmall = "no layer gains from narrow weights, which takes a [Layer] of 64 inputs, 32 outputs and 4096 weights";
            yield return OnNetwork("Precision", Message("Precision", TooSmall), Removal(Violation.NoLayer, "Precision"));
        }
    }

    private static string Message(string argument, string ignorer) => $"{argument} has no effect: {ignorer}. Remove it.";

    private static Remedy Removal(int layer, string argument) => Remedy.Of($"Remove {argument}", ArgumentEdit.Remove(layer, argument));

    /// <summary>What makes an argument useless; null if it has an effect.</summary>
    private static string? Ignorer(LayerModel layer, string argument) => (layer, argument) switch
    {
        (_, "Slope") when layer.Activation.Facts.DefaultSlope is null => $"{layer.Activation.Kind} has no slope",
        (WeightedLayerModel { HasBias: false }, "BiasValue") => "the layer has no bias",
        (WeightedLayerModel weighted, _) when !InitializerTable.Takes(weighted.Initializer.Kind, argument) => weighted.IsAutoInitialized
            ? $"Init is Auto, which chooses {weighted.Initializer.Kind} here"
            : $"{weighted.Initializer.Kind} weights do not depend on it",
        _ => layer.WhyIgnored(argument),
    };
}
