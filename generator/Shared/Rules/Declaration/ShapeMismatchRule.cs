using Microsoft.CodeAnalysis;
using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1001: the outputs of a layer are not the inputs of the next.</summary>
internal sealed class ShapeMismatchRule : DeclarationRule
{
    public override string Id => "NG1001";

    public override string Title => "The outputs of a layer are the inputs of the next";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool HasRemedy => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        foreach (var (i, source, given) in Mismatches(context))
        {
            var layer = context.Network.Layers[i];
            var giver = source == LayerSources.Input ? $"the network's input has {Text.Count(given, "value")}"
                : source == i - 1 ? $"the layer before gives {Text.Number(given)}"
                : $"'{context.Network.Layers[source].Name}' gives {Text.Number(given)}";
            var inputs = Remedy.Of(Text.Invariant($"Take {given} inputs"), ArgumentEdit.Set(i, "inputs", given)) with { Purpose = "inputs" };
            yield return OnLayer(
                i,
                "inputs",
                Text.Invariant($"'Layer({layer.Inputs}, {layer.Outputs})' takes {layer.Inputs} inputs, but {giver}. Make both numbers the same."),
                source >= 0 && context.Network.Layers[source] is WeightedLayerModel ? [inputs, Widened(source, layer.Inputs, source == i - 1 ? "the layer before" : $"'{context.Network.Layers[source].Name}'")] : [inputs]);
        }
    }

    /// <summary>The layers that take another number of inputs than what they read gives.</summary>
    public static IEnumerable<(int Layer, int Source, int Given)> Mismatches(RuleContext context)
    {
        var layers = context.Network.Layers;
        for (var i = 0; i < layers.Count; i++)
        {
            var source = context.Sources.Of(i)[0];
            var (given, isSound) = source < 0 ? (context.Network.InputSize, i > 0) : (layers[source].Outputs, !layers[source].IsMalformed);
            if (isSound && given > 0 && layers[i] is WeightedLayerModel { IsMalformed: false, Inputs: > 0 } layer && layer.Inputs != given)
            {
                yield return (i, source, given);
            }
        }
    }

    private static Remedy Widened(int layer, int outputs, string name) =>
        Remedy.Of(Text.Invariant($"Give {outputs} outputs in {name}"), ArgumentEdit.Set(layer, "outputs", outputs)) with { Purpose = "outputs" };
}
