using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1110: TruncatedNormal, whose true standard deviation is below Std.</summary>
internal sealed class TruncatedStdRule : InitializationRule
{
    /// <summary>What dividing by 0.8796, of four digits, leaves.</summary>
    private const double Tolerance = 1e-4;

    public override string Id => "NG1110";

    public override string Title => "Std of a truncated normal is meant before the cut";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer is { Initializer: { Kind: Init.TruncatedNormal } initializer, Model.ConstantWeight: null })
        {
            var std = Math.Sqrt(WeightMoments.Variance(initializer, layer.Model.WeightShape));
            if (IsCorrected(std, layer.Model.FanIn, layer.Model.FanOut))
            {
                yield break;
            }

            yield return On(
                layer,
                layer.Gives("Std") ? "Std" : "Init",
                $"Cut at two standard deviations, these weights have a true standard deviation of {Text.Rounded(std)}, not {Text.Number(initializer.Std)}. If you mean the true one, divide Std by 0.8796.");
        }
    }

    /// <summary>Whether the true standard deviation is one that a person means: a number of two digits, or LeCun's, He's or Xavier's.</summary>
    private static bool IsCorrected(double std, double inputs, double outputs)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(std)) - 1);
        return IsNear(std, Math.Round(std / unit) * unit)
            || IsNear(std, Math.Sqrt(1 / inputs))
            || IsNear(std, Math.Sqrt(2 / inputs))
            || IsNear(std, Math.Sqrt(2 / (inputs + outputs)));
    }

    private static bool IsNear(double value, double meant) => Math.Abs(value - meant) <= Tolerance * meant;
}
