using Microsoft.CodeAnalysis;

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
        var network = context.Network;
        for (var i = 1; i < network.Layers.Count; i++)
        {
            var (layer, before) = (network.Layers[i], network.Layers[i - 1]);
            if (layer.Inputs != before.Outputs && layer is { IsMalformed: false, Inputs: > 0 } && before is { IsMalformed: false, Outputs: > 0 })
            {
                yield return OnLayer(
                    i,
                    "inputs",
                    Text.Invariant($"'Layer({layer.Inputs}, {layer.Outputs})' takes {layer.Inputs} inputs, but the layer before gives {before.Outputs}. Make both numbers the same."),
                    Remedy.Of(Text.Invariant($"Take {before.Outputs} inputs"), ArgumentEdit.Set(i, "inputs", before.Outputs)) with { Purpose = "inputs" },
                    Remedy.Of(Text.Invariant($"Give {layer.Inputs} outputs in the layer before"), ArgumentEdit.Set(i - 1, "outputs", layer.Inputs)) with { Purpose = "outputs" });
            }
        }
    }
}
