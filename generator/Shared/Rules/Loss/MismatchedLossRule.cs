using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1305: a loss that does not belong to the last activation.</summary>
internal sealed class MismatchedLossRule : LayerRule
{
    public override string Id => "NG1305";

    public override string Title => "Loss and head belong together";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        var loss = layer.Network.Loss;
        if (layer.IsLast && !(layer is { Activation: Act.Softmax, Model.Outputs: 1 }) && !BelongTogether(loss, layer.Activation))
        {
            var matching = layer.Model.Activation.MatchingLoss;
            yield return OnNetwork(
                "Loss",
                $"{loss} does not belong to a {layer.Activation} head{Reason(loss, layer.Activation)}. Use Loss = {matching}{Alternative(loss, layer.Activation)}.",
                Remedy.Of($"Use Loss = {matching}", ArgumentEdit.Set(Violation.NoLayer, matching)));
        }
    }

    private static bool BelongTogether(Loss loss, Act head) => loss switch
    {
        Loss.SoftmaxCrossEntropy => head is Act.Softmax or Act.Linear,
        Loss.BinaryCrossEntropy => head is Act.Sigmoid or Act.Linear,
        _ => head != Act.Softmax,
    };

    private static string Reason(Loss loss, Act head) => (loss, head) switch
    {
        (Loss.BinaryCrossEntropy, Act.Softmax) => ", whose classes exclude each other",
        (_, Act.Softmax) => ": where the network is sure and wrong, its gradient is almost 0",
        (Loss.SoftmaxCrossEntropy, Act.Sigmoid) => ", whose outputs are judged one by one",
        _ => ", whose outputs it would take as logits",
    };

    private static string Alternative(Loss loss, Act head) =>
        head is Act.Softmax or Act.Sigmoid ? "" : $", or Act = {(loss == Loss.SoftmaxCrossEntropy ? Act.Softmax : Act.Sigmoid)} on the last layer";
}
