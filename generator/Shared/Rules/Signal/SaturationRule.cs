using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1205: many neurons of a sigmoid-like activation are at the ends of its range, where the slope is almost 0.</summary>
internal sealed class SaturationRule : SignalRule
{
    /// <summary>
    /// The textbook's gains of tanh saturate 19 % (1.5925, which keeps the variance) and 21 % (5/3, PyTorch's) of a layer's neurons; reporting
    /// starts above that.
    /// </summary>
    private static readonly Threshold Noticeable = new("netgen_noticeable_saturation", 0.25);
    private static readonly Threshold High = new("netgen_high_saturation", 0.35);

    public override string Id => "NG1205";

    public override string Title => "Neurons are not saturated";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    public override IReadOnlyList<Threshold> Thresholds => [Noticeable, High];

    protected override IEnumerable<Violation> Check(RuleContext context, SignalReport signal)
    {
        // HardTanh and ReLU6 are flat there by design.
        foreach (var (index, model, layer) in HiddenLayers(context, signal).Where(layer => layer.Layer.Activation.Kind is Act.Tanh or Act.Sigmoid or Act.HardSigmoid or Act.Softsign))
        {
            var isHigh = layer.SaturatedShare > context.Value(High);
            if (isHigh || layer.SaturatedShare > context.Value(Noticeable))
            {
                var found = OnInitializer(
                    context,
                    index,
                    index,
                    Text.Invariant($"{Text.Rounded(100 * layer.SaturatedShare)} % of the {model.Activation.Kind} neurons start saturated, where almost no gradient passes: the pre-activations of layer {index + 1} have a standard deviation of {Text.Rounded(layer.PreActivationStd)}."),
                    "Standardize the inputs.");
                yield return isHigh ? found : found with { Severity = DiagnosticSeverity.Info };
            }
        }
    }
}
