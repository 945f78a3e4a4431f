using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1302: cross-entropy without Softmax, or binary cross-entropy without Sigmoid, on a linear head.</summary>
internal sealed class LogitLossRule : LayerRule
{
    public override string Id => "NG1302";

    public override string Title => "Cross-entropy has the head it is made for";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    public override bool HoldsForGivenWeights => false;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer is { IsLast: true, Activation: Act.Linear, Network.LossIsError: false })
        {
            var cures = Cures(layer);
            yield return OnNetwork(
                "Loss",
                $"{layer.Network.Loss} takes the last layer's outputs as logits, so the network itself gives no probabilities. {HeadCure.Advice(cures)}; the loss still sees the logits.",
                HeadCure.Remedies(cures));
        }
    }

    /// <summary>The heads that a cross-entropy is made for, the likeliest first.</summary>
    private static IReadOnlyList<HeadCure> Cures(PlacedLayer head) => (head.Network.Loss, head.Network.OutputSize > 1) switch
    {
        (_, false) => [HeadCure.Labels(head)],
        (Loss.SoftmaxCrossEntropy, true) => [HeadCure.Classes(head), HeadCure.Labels(head)],
        _ => [HeadCure.Labels(head), HeadCure.Classes(head)],
    };
}
