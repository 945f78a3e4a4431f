using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1209: many layers of an activation whose signal length has no stable value.</summary>
internal sealed class UnstableDepthRule : SignalRule
{
    private static readonly Threshold Depth = new("netgen_unstable_depth", 10);

    public override string Id => "NG1209";

    public override string Title => "Deep networks have activations that keep the signal's length";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    public override IReadOnlyList<Threshold> Thresholds => [Depth];

    protected override IEnumerable<Violation> Check(RuleContext context, SignalReport signal)
    {
        // Sums carry the signal past the layers.
        if (context.Network.Layers.Any(layer => layer.With.Count > 0))
        {
            yield break;
        }

        var unstable = HiddenLayers(context, signal).Where(layer => layer.Layer.Activation.Facts.DerivativeNeedsPreActivation).ToList();
        if (unstable.Count > context.Value(Depth))
        {
            var (index, layer, _) = unstable[(int)Math.Max(0, context.Value(Depth))];
            yield return OnLayer(
                index,
                layer.ActivationArgument,
                Text.Invariant($"{unstable.Count} layers of {layer.Activation.Kind} without normalization: no weights keep the signal's length, a deviation of a few percent grows from layer to layer until it vanishes or explodes. Use fewer layers, or an activation such as SELU or ReLU."));
        }
    }
}
