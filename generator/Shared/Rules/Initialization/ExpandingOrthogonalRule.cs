using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1109: Orthogonal with more outputs than inputs, which lowers the variance.</summary>
internal sealed class ExpandingOrthogonalRule : InitializationRule
{
    /// <summary>Below 1 by what rounding a gain to four digits takes.</summary>
    private const double LeastShare = 0.995;

    public override string Id => "NG1109";

    public override string Title => "Orthogonal weights that expand have a gain";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    public override bool HasRemedy => true;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        var (inputs, outputs) = layer.Matrix;
        var gain = layer.Initializer.Gain;
        // NG1107 says it of a SELU layer.
        if (layer is { Initializer.Facts.Structure: WeightStructure.Orthogonal, Activation: not Act.SELU } && outputs > inputs && gain * gain * inputs / outputs < LeastShare)
        {
            var correction = Correction(layer);
            yield return On(
                layer,
                "Init",
                Text.Invariant($"Orthogonal weights from {inputs} to {outputs} keep {Text.Rounded(gain * gain * inputs / outputs)} of the signal's variance (Gain² · {inputs}/{outputs}). Use Gain = √({outputs}/{inputs}) = {correction.Value}."),
                Remedy.Of($"Use Gain = {correction.Value}", correction));
        }
    }

    /// <summary>The gain that keeps the variance.</summary>
    public static ArgumentEdit Correction(PlacedLayer layer) =>
        ArgumentEdit.Set(layer.Index, "Gain", Math.Sqrt((double)layer.Matrix.Outputs / layer.Matrix.Inputs));
}
