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
        if (layer is { IsLast: true, Activation: Act.Softmax, Model.Outputs: 1 })
        {
            var sigmoid = ArgumentEdit.Set(layer.Index, Act.Sigmoid);
            yield return On(
                layer,
                "Act",
                "Softmax over one output is always 1, so there is nothing to learn. Use Act = Sigmoid for a probability of yes or no.",
                layer.Network.Loss == Loss.SoftmaxCrossEntropy && layer.Network.IsLossGiven
                    ? Remedy.Of("Use Act = Sigmoid and Loss = BinaryCrossEntropy", sigmoid, ArgumentEdit.Set(Violation.NoLayer, Loss.BinaryCrossEntropy))
                    : Remedy.Of("Use Act = Sigmoid", sigmoid));
        }
    }
}
