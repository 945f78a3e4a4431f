using Microsoft.CodeAnalysis;
using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1306: the network starts out sure of wrong answers.</summary>
internal sealed class FirstLossRule : SignalRule
{
    /// <summary>Published networks start at up to 1.83 times the loss of chance (eight ELU layers with He weights); reporting starts above that.</summary>
    private static readonly Threshold Noticeable = new("netgen_noticeable_first_loss", 1.9);
    private static readonly Threshold High = new("netgen_high_first_loss", 2);

    /// <summary>Logits of unit inputs have at most this variance where the last layer itself is not to blame.</summary>
    private const double HeadFactor = 2.5;

    public override string Id => "NG1306";

    public override string Title => "The first loss is near that of chance";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override IReadOnlyList<Threshold> Thresholds => [Noticeable, High];

    /// <summary>
    /// Judged as in use: dropout's noise makes the loss larger in training without making the network sure of anything.
    /// </summary>
    protected override IEnumerable<Violation> Check(RuleContext context, SignalReport inTraining)
    {
        var signal = context.SignalInUse ?? inTraining;
        var ratio = signal.FirstLoss / signal.ChanceLoss;
        var isHigh = ratio >= context.Value(High);
        if (context.Network.Loss is Loss.SoftmaxCrossEntropy or Loss.BinaryCrossEntropy && (isHigh || ratio > context.Value(Noticeable)) && !IsExplainedBefore(context, signal))
        {
            var last = context.Network.Layers.Count - 1;
            var head = context.WithWeights(last);
            var logits = signal.Layers[last].PreActivationStd;
            var found = OnLayer(
                head,
                context.Network.Layers[head].GivenArguments.Contains("Init") ? "Init" : null,
                $"The first loss will be about {Text.Significant(signal.FirstLoss)} instead of {Text.Significant(signal.ChanceLoss)}, that of chance: the logits start with a standard deviation of {Text.Rounded(logits)}, so the network is sure of wrong answers. Use smaller weights here or before.");
            yield return isHigh ? found : found with { Severity = DiagnosticSeverity.Info };
        }
    }

    /// <summary>
    /// Whether the loss is meant, because the last layer's biases tell how frequent the classes are, or another rule says why the logits are
    /// large: equal weights, or before a sound last layer a signal that explodes, or grows as far as the pixels under a window are not alike.
    /// </summary>
    private static bool IsExplainedBefore(RuleContext context, SignalReport signal)
    {
        var last = context.Network.Layers[context.WithWeights(context.Network.Layers.Count - 1)];
        return last is WeightedLayerModel { HasBias: true, BiasValue: not 0 } ||
            !HiddenLayers(context, signal).Any() && HiddenIndices(context).Any() ||
            (context.SignalExplodes || TakesLargest(context.Network)) && last is WeightedLayerModel head && head.FanIn * WeightMoments.Variance(head.Initializer, head.WeightShape) <= HeadFactor;
    }

    private static bool TakesLargest(NetworkModel network) => network.Layers.Any(layer => layer.SignalWindow is { Operation: WindowOperation.Largest });
}
