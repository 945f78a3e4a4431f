using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1110: TruncatedNormal, whose true standard deviation is below Std.</summary>
internal sealed class TruncatedStdRule : LayerRule
{
    public override string Id => "NG1110";

    public override string Title => "Std of a truncated normal is meant before the cut";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer is { Initializer: { Kind: Init.TruncatedNormal } initializer, Model.ConstantWeight: null })
        {
            var std = Math.Sqrt(WeightMoments.Variance(initializer, layer.Model.Inputs, layer.Model.Outputs));
            yield return On(
                layer,
                layer.Gives("Std") ? "Std" : "Init",
                $"Cut at two standard deviations, these weights have a true standard deviation of {Text.Rounded(std)}, not {Text.Number(initializer.Std)}. If you mean the true one, divide Std by 0.8796.");
        }
    }
}
