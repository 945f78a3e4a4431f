using Microsoft.CodeAnalysis;
using NetGen.Model;
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

    protected override bool JudgesEachLayer => true;

    protected override IEnumerable<Violation> Check(RuleContext context, SignalReport signal)
    {
        foreach (var (index, model, layer) in SaturatedLayers(context, signal))
        {
            var found = OnInitializer(context, index, index, Describe(index, model, layer), "Standardize the inputs.");
            yield return layer.SaturatedShare > context.Value(High) ? found : found with { Severity = DiagnosticSeverity.Info };
        }
    }

    /// <summary>The first saturated layer and its figures in a sentence; null where there is none.</summary>
    public static (int Index, string Sentence)? FirstSaturated(RuleContext context) =>
        context.Signal is { } signal && SaturatedLayers(context, signal).Take(1).ToList() is [var (index, model, layer)] ? (index, Describe(index, model, layer)) : null;

    /// <summary>HardTanh and ReLU6 are flat at their ends by design.</summary>
    private static IEnumerable<(int Index, LayerModel Layer, LayerSignal Signal)> SaturatedLayers(RuleContext context, SignalReport signal)
    {
        var least = Math.Min(context.Value(Noticeable), context.Value(High));
        return HiddenLayers(context, signal).Where(layer => layer.Layer.Activation.Kind is Act.Tanh or Act.Sigmoid or Act.HardSigmoid or Act.Softsign && layer.Signal.SaturatedShare > least);
    }

    private static string Describe(int index, LayerModel model, LayerSignal layer) =>
        Text.Invariant($"{Text.Rounded(100 * layer.SaturatedShare)} % of the {model.Activation.Kind} {(model.OutputShape.IsImage ? "values" : "neurons")} start saturated, where almost no gradient passes: the pre-activations of layer {index + 1} have a standard deviation of {Text.Rounded(layer.PreActivationStd)}.");
}
