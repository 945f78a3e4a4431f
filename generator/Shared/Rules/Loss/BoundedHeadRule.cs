using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1308: a bounded last activation under a loss whose targets may be any numbers.</summary>
internal sealed class BoundedHeadRule : LayerRule
{
    public override string Id => "NG1308";

    public override string Title => "The last layer can reach every target";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    public override bool HasRemedy => true;

    public override bool HoldsForGivenWeights => false;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        // What is one-sided is NG1304's. A loss that nobody wrote may not be the one that trains the network: an actor has its own.
        var network = layer.Network;
        if (layer.IsLast && network is { IsLossGiven: true, LossIsError: true } && !OneSidedHeadRule.Reports(layer.ActivationModel) && OutputRange.Of(layer.ActivationModel) is { } range &&
            Fault(layer, range) is { } fault)
        {
            yield return OnActivation(layer, $"{fault}. {HeadCure.Advice(Cures(layer))}.", HeadCure.Remedies(Cures(layer)));
        }
    }

    private static string? Fault(PlacedLayer head, OutputRange range)
    {
        var network = head.Network;
        if (IsAutoencoder(network))
        {
            return network.AreInputsGiven && !range.CanHold(network.InputMean, network.InputStd)
                ? $"{head.Activation} on the last layer gives outputs {range.Text} only, but not all inputs of mean {Text.Number(network.InputMean)} and standard deviation {Text.Number(network.InputStd)}, which they are to equal, lie there"
                : null;
        }

        return SuggestsValues(head) ? $"{head.Activation} on the last layer gives outputs {range.Text} only: targets beyond cannot be learnt" : null;
    }

    /// <summary>
    /// Absolute and Huber's errors are made for values with outliers. A squared error is the classical loss of classes, too, over activations
    /// that are bounded throughout; and what several outputs give, colours or actions, has a range by nature.
    /// </summary>
    private static bool SuggestsValues(PlacedLayer head) =>
        head.Network.Loss != Loss.MeanSquaredError ||
        head.Network.OutputSize == 1 && (head.Network.InputSize == 1 || head.Network.Layers.Any(layer => OutputRange.Of(layer.Activation) is null));

    /// <summary>Outputs that are to equal the inputs, through fewer neurons.</summary>
    private static bool IsAutoencoder(NetworkModel network) =>
        network.InputSize == network.OutputSize && network.Layers.Any(layer => layer.Outputs < network.InputSize);

    private static IEnumerable<HeadCure> Cures(PlacedLayer head) => IsAutoencoder(head.Network) ? [HeadCure.Values(head)]
        : head.Network.OutputSize == 1 ? [HeadCure.Values(head), HeadCure.Labels(head)]
        : [HeadCure.Values(head), HeadCure.Labels(head), HeadCure.Classes(head)];
}
