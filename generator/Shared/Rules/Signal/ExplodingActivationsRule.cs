using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1202: activations grow far above the inputs, or past what a float can hold.</summary>
internal sealed class ExplodingActivationsRule : SignalRule
{
    private static readonly Threshold HighestRatio = new("netgen_highest_activation_ratio", 10);

    private const string Otherwise = "Standardize the inputs, and leave biases at 0.";

    public override string Id => "NG1202";

    public override string Title => "Activations do not grow";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    public override IReadOnlyList<Threshold> Thresholds => [HighestRatio];

    protected override IEnumerable<Violation> Check(RuleContext context, SignalReport signal)
    {
        if (signal.OverflowLayer is { } overflow)
        {
            yield return OnInitializer(context, overflow, overflow, Text.Invariant($"The signal overflows a float at layer {overflow + 1}, so the loss will be NaN."), Otherwise)
                with { Severity = DiagnosticSeverity.Error };
            yield break;
        }

        var highest = context.Value(HighestRatio) * InputScale(signal);
        foreach (var (index, _, layer) in HiddenLayers(context, signal).Where(layer => highest > 0 && layer.Signal.Std > highest).Take(1))
        {
            yield return OnInitializer(
                context,
                index,
                index,
                Text.Invariant($"The signal explodes: from inputs with a standard deviation of {Text.Rounded(signal.InputStd)}, activations grow to {Text.Rounded(layer.Std)} by layer {index + 1}."),
                Otherwise);
        }
    }
}
