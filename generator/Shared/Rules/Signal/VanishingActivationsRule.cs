using Microsoft.CodeAnalysis;
using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1201: activations fall far below the inputs.</summary>
internal sealed class VanishingActivationsRule : SignalRule
{
    private const int MostListed = 10;

    /// <summary>Hidden layers that learn with Auto's weights, of whatever widths (the page has the measurement).</summary>
    private const int SoundLayers = 2;

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
        foreach (var (index, model, layer) in HiddenLayers(context, signal))
        {
            if (layer.Std * Spreading(context.Network, model) < lowest && !IsSound(context, index))
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

    /// <summary>More neurons than inputs share the signal: each may have √(inputs/neurons) of it, since the next layer adds them up.</summary>
    private static double Spreading(NetworkModel network, LayerModel layer) => Math.Sqrt(Math.Max(1, (double)layer.Outputs / network.InputSize));

    /// <summary>No weights are better there, and there is no layer to leave out, or it is NG1206 that says so.</summary>
    private static bool IsSound(RuleContext context, int index) =>
        InitializerRemedy.PreferredUpTo(context, index) is null && (index < SoundLayers || new SigmoidStackRule().Check(context).Any());

    /// <summary>The way there, where it has several steps and is short enough to read.</summary>
    private static string Course(SignalReport signal, int last) => last is > 0 and < MostListed
        ? $" (layer by layer {string.Join(", ", signal.Layers.Take(last + 1).Select(layer => Text.Rounded(layer.Std)))})"
        : "";
}
