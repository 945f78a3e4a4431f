using Microsoft.CodeAnalysis;
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
        var layers = context.Network.Layers.OfType<WeightedLayerModel>().Select((layer, index) => new PlacedLayer(context, index, layer));
        foreach (var layer in layers)
        {
            foreach (var argument in layer.Model.GivenArguments.Distinct())
            {
                if (Ignorer(layer, argument) is { } ignorer)
                {
                    yield return OnLayer(layer.Index, argument, Message(argument, ignorer), Removal(layer.Index, argument));
                }
            }
        }

        var precision = context.Network.Precision;
        if (precision != Precision.Float32 && !context.Network.Layers.Any(layer => layer.GainsFrom(precision)))
        {
            const string TooSmall = "no layer gains from narrow weights, which takes 64 inputs, 32 outputs and 4096 weights";
            yield return OnNetwork("Precision", Message("Precision", TooSmall), Removal(Violation.NoLayer, "Precision"));
        }
    }

    private static string Message(string argument, string ignorer) => $"{argument} has no effect: {ignorer}. Remove it.";

    private static Remedy Removal(int layer, string argument) => Remedy.Of($"Remove {argument}", ArgumentEdit.Remove(layer, argument));

    /// <summary>What makes an argument useless; null if it has an effect.</summary>
    private static string? Ignorer(PlacedLayer layer, string argument) => argument switch
    {
        "Slope" when layer.Model.Activation.Facts.DefaultSlope is null => $"{layer.Activation} has no slope",
        "BiasValue" when !layer.Model.HasBias => "the layer has no bias",
        _ when InitializerModel.Takes(layer.Initializer.Kind, argument) => null,
        _ when layer.Model.IsAutoInitialized => $"Init is Auto, which chooses {layer.Initializer.Kind} here",
        _ => $"{layer.Initializer.Kind} weights do not depend on it",
    };
}
