using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1303: softmax over one output.</summary>
internal sealed class SingleSoftmaxRule : LayerRule
{
    public override string Id => "NG1303";

    public override string Title => "Softmax has at least two outputs";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool HasRemedy => true;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer is not { IsLast: true, Activation: Act.Softmax, Network.OutputSize: 1 })
        {
            yield break;
        }

        if (layer.Network.Weights is { File: var file })
        {
            yield return OnActivation(layer, $"Softmax over one output is always 1, whatever the weights in '{file}'. Declare the activation that they were trained with.");
            yield break;
        }

        HeadCure[] cures = layer.Network.LossIsError ? [HeadCure.Values(layer), HeadCure.Labels(layer)] : [HeadCure.Labels(layer), HeadCure.Values(layer)];
        yield return OnActivation(
            layer,
            $"Softmax over one output is always 1, so there is nothing to learn. {HeadCure.Advice(cures)}, or give the layer an output per class.",
            HeadCure.Remedies(cures));
    }
}
