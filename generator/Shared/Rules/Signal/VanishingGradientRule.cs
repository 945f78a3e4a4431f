using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1203: the first layer's weights get almost no gradient.</summary>
internal sealed class VanishingGradientRule : SignalRule
{
    private static readonly Threshold LowestRatio = new("netgen_vanishing_ratio", 0.001);

    public override string Id => "NG1203";

    public override string Title => "Gradients reach the first layer";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    public override IReadOnlyList<Threshold> Thresholds => [LowestRatio];

    protected override IEnumerable<Violation> Check(RuleContext context, SignalReport signal)
    {
        // Weight gradients are also small against the last layer's where activations grow towards it, which NG1202 says.
        if (HasGradients(context) && signal.GradientRatio < context.Value(LowestRatio) && signal.BackwardRatio < 1)
        {
            yield return OnInitializer(
                context,
                0,
                signal.Layers.Count - 1,
                $"Vanishing gradient: the first layer's weights get {Text.Rounded(signal.GradientRatio)} of the gradient that the last layer's get{PerLayer(signal)}.",
                "Use fewer layers, or an activation whose slope at 0 is 1, such as ReLU or Tanh.");
        }
    }

    private static string PerLayer(SignalReport signal) =>
        signal.BackwardRatio > 0 ? $", and each layer divides it by {Text.Rounded(GradientFactor.PerLayer(signal, 1 / signal.BackwardRatio))}" : "";
}
