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
        if (layer.IsLast && !BelongTogether(layer))
        {
            // Where a file gives the weights, the outputs are to stay as they are; the loss of a further training may change.
            var cures = Cures(layer).Where(cure => layer.Network.Weights is null || !cure.Remedy.ChangesOutputs).ToList();
            if (cures.Count > 0)
            {
                yield return OnNetwork(
                    "Loss",
                    $"{loss} does not belong to a {layer.Activation} head{Reason(layer)}. {HeadCure.Advice(cures)}.",
                    HeadCure.Remedies(cures));
            }
        }
    }

    /// <summary>Of a softmax over one output only NG1303 is to say what is wrong, unless the loss is one for values.</summary>
    private static bool BelongTogether(PlacedLayer head) => head.Network.Loss switch
    {
        Loss.SoftmaxCrossEntropy => head.Activation is Act.Softmax or Act.Linear,
        Loss.BinaryCrossEntropy => head.Activation is Act.Sigmoid or Act.Linear || head is { Activation: Act.Softmax, Network.OutputSize: 1 },
        _ => head.Activation != Act.Softmax,
    };

    private static string Reason(PlacedLayer head) => (head.Network.Loss, head.Activation) switch
    {
        (Loss.BinaryCrossEntropy, Act.Softmax) => ", whose classes exclude each other",
        (_, Act.Softmax) when head.Network.OutputSize == 1 => ", whose one output cannot come nearer to a target",
        (_, Act.Softmax) => ": where the network is sure and wrong, its gradient is almost 0",
        (Loss.SoftmaxCrossEntropy, Act.Sigmoid) => ", whose outputs are judged one by one",
        _ => ", whose outputs it would take as logits",
    };

    /// <summary>What fits instead, the likeliest first.</summary>
    private static IEnumerable<HeadCure> Cures(PlacedLayer head) => (head.Network.Loss, head.Activation, head.Network.OutputSize > 1) switch
    {
        (_, Act.Softmax, false) => [HeadCure.Values(head), HeadCure.Labels(head)],
        (Loss.BinaryCrossEntropy, Act.Softmax, true) => [HeadCure.Classes(head), HeadCure.Labels(head)],
        (_, Act.Softmax, true) => [HeadCure.Classes(head), HeadCure.Values(head), HeadCure.Labels(head)],
        (_, Act.Sigmoid, true) => [HeadCure.Classes(head), HeadCure.Labels(head)],
        (_, Act.Sigmoid, false) => [HeadCure.Labels(head)],
        (Loss.SoftmaxCrossEntropy, _, true) => [HeadCure.Classes(head), .. Numbers(head)],
        (_, _, true) => [HeadCure.Labels(head), HeadCure.Classes(head), .. Numbers(head)],
        _ => [HeadCure.Labels(head), .. Numbers(head)],
    };

    /// <summary>A one-sided activation is no head for values, as NG1304 says; with given weights it stays as it is.</summary>
    private static IEnumerable<HeadCure> Numbers(PlacedLayer head) =>
        OneSidedHeadRule.Reports(head.ActivationModel) && head.Network.Weights is null ? [HeadCure.Values(head)] : [HeadCure.Values(head), HeadCure.ReachableValues(head)];
}
