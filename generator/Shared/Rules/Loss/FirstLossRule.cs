using Microsoft.CodeAnalysis;
using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1306: the network starts out sure of wrong answers.</summary>
internal sealed class FirstLossRule : SignalRule
{
    /// <summary>Textbook heads give logits of variance up to 2, for which the loss of two classes is 1.53 times that of chance; reporting starts above that.</summary>
    private static readonly Threshold Noticeable = new("netgen_noticeable_first_loss", 1.6);
    private static readonly Threshold High = new("netgen_high_first_loss", 2);

    /// <summary>Logits of unit inputs have at most this variance where the last layer itself is not to blame.</summary>
    private const double HeadFactor = 2.5;

    public override string Id => "NG1306";

    public override string Title => "The first loss is near that of chance";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override IReadOnlyList<Threshold> Thresholds => [Noticeable, High];

    protected override IEnumerable<Violation> Check(RuleContext context, SignalReport signal)
    {
        if (context.Network is not { Loss: Loss.SoftmaxCrossEntropy or Loss.BinaryCrossEntropy, Head: DenseLayerModel head } || IsExplainedElsewhere(context, head, signal))
        {
            yield break;
        }

        var evaluated = WithoutDropout(context.Network, signal);
        var ratio = evaluated.FirstLoss / evaluated.ChanceLoss;
        var isHigh = ratio >= context.Value(High);
        if (isHigh || ratio > context.Value(Noticeable))
        {
            var last = context.Network.Layers.Count - 1;
            var found = OnLayer(
                last,
                head.GivenArguments.Contains("Init") ? "Init" : null,
                $"The first loss will be about {Text.Significant(evaluated.FirstLoss)} instead of {Text.Significant(evaluated.ChanceLoss)}, that of chance: the logits start with a standard deviation of {Text.Rounded(evaluated.Layers[last].PreActivationStd)}, so the network is sure of wrong answers. Use smaller weights here or before.");
            yield return isHigh ? found : found with { Severity = DiagnosticSeverity.Info };
        }
    }

    /// <summary>
    /// Whether the logits are large for a reason of their own: a bias that states how frequent the classes are, or what another
    /// rule says of the layers before, equal weights or a signal that explodes.
    /// </summary>
    private static bool IsExplainedElsewhere(RuleContext context, DenseLayerModel head, SignalReport signal) =>
        head is { HasBias: true, BiasValue: not 0 } ||
        signal.Layers.Count > 1 && !HiddenLayers(context, signal).Any() ||
        context.SignalExplodes && head.Inputs * WeightMoments.Variance(head.Initializer, head.Inputs, head.Outputs) <= HeadFactor;

    /// <summary>The loss that is compared with chance is that of an evaluation.</summary>
    private static SignalReport WithoutDropout(NetworkModel network, SignalReport signal) => network.Layers.All(layer => layer.Dropout == 0)
        ? signal
        : SignalPropagation.Predict(network with { InputMean = signal.InputMean, InputStd = signal.InputStd, Layers = network.Layers.Select(layer => layer with { Dropout = 0 }).ToEquatableArray() });
}
