using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1302: cross-entropy without Softmax, or binary cross-entropy without Sigmoid, on a linear head.</summary>
internal sealed class LogitLossRule : LayerRule
{
    public override string Id => "NG1302";

    public override string Title => "Cross-entropy has the head it is made for";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer is { IsLast: true, Activation: Act.Linear } && Head(layer.Network) is var (head, loss))
        {
            var changesLoss = loss != layer.Network.Loss;
            yield return OnNetwork(
                "Loss",
                $"{layer.Network.Loss} takes the last layer's outputs as logits, so the network itself gives no probabilities. Use Act = {head} on the last layer{(changesLoss ? $" and Loss = {loss}" : "")}; the loss still sees the logits.",
                new Remedy(
                    changesLoss ? $"Use Act = {head} and Loss = {loss}" : $"Use Act = {head}",
                    new[] { ArgumentEdit.Set(layer.Index, head), ArgumentEdit.Set(Violation.NoLayer, loss) }.Take(changesLoss ? 2 : 1).ToEquatableArray()));
        }
    }

    /// <summary>The head that a cross-entropy is made for, and the loss that goes with it; null for other losses.</summary>
    private static (Act Head, Loss Loss)? Head(NetworkModel network) => (network.Loss, network.OutputSize) switch
    {
        (Loss.SoftmaxCrossEntropy, > 1) => (Act.Softmax, Loss.SoftmaxCrossEntropy),
        (Loss.SoftmaxCrossEntropy, _) or (Loss.BinaryCrossEntropy, _) => (Act.Sigmoid, Loss.BinaryCrossEntropy),
        _ => null,
    };
}
