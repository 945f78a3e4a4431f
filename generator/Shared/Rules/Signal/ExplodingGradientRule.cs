using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1204: the first layer's weights get far more gradient than the last layer's.</summary>
internal sealed class ExplodingGradientRule : SignalRule
{
    private static readonly Threshold HighestRatio = new("netgen_exploding_ratio", 70);

    public override string Id => "NG1204";

    public override string Title => "Gradients do not grow towards the first layer";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    public override IReadOnlyList<Threshold> Thresholds => [HighestRatio];

    protected override IEnumerable<Violation> Check(RuleContext context, SignalReport signal)
    {
        // Weight gradients are also large against the last layer's where activations vanish towards it, which NG1201 says.
        if (HasGradients(context) && signal.GradientRatio > context.Value(HighestRatio) && signal.BackwardRatio > 1)
        {
            yield return OnInitializer(
                context,
                0,
                signal.Layers.Count - 1,
                Text.Invariant($"Exploding gradient: the first layer's weights get {Text.Rounded(signal.GradientRatio)} times the gradient that the last layer's get; each layer multiplies it by {Text.Rounded(GradientFactor.PerLayer(signal, signal.BackwardRatio))}."),
                "Use fewer layers.");
        }
    }
}
