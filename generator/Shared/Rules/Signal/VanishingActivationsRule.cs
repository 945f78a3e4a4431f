using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1201: activations fall far below the inputs.</summary>
internal sealed class VanishingActivationsRule : SignalRule
{
    private const int MostListed = 10;

    private static readonly Threshold LowestRatio = new("netgen_lowest_activation_ratio", 0.1);

    public override string Id => "NG1201";

    public override string Title => "Activations keep their variance";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    public override IReadOnlyList<Threshold> Thresholds => [LowestRatio];

    protected override IEnumerable<Violation> Check(RuleContext context, SignalReport signal)
    {
        // Bounded activations cannot keep more than 1.
        var lowest = context.Value(LowestRatio) * Math.Min(1, InputScale(signal));
        foreach (var (index, _, layer) in HiddenLayers(context, signal))
        {
            if (layer.Std < lowest)
            {
                yield return OnInitializer(
                    context,
                    index,
                    index,
                    Text.Invariant($"The signal vanishes: from inputs with a standard deviation of {Text.Rounded(signal.InputStd)}, activations fall to {Text.Rounded(layer.Std)} by layer {index + 1}{Course(signal, index)}."),
                    "Use fewer layers, or an activation that keeps the signal, such as ReLU or SELU.");
                yield break;
            }
        }
    }

    /// <summary>The way there, where it has several steps and is short enough to read.</summary>
    private static string Course(SignalReport signal, int last) => last is > 0 and < MostListed
        ? $" (layer by layer {string.Join(", ", signal.Layers.Take(last + 1).Select(layer => Text.Rounded(layer.Std)))})"
        : "";
}
