using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1112: a hidden layer whose biases do not start at zero.</summary>
internal sealed class ConstantBiasRule : InitializationRule
{
    public override string Id => "NG1112";

    public override string Title => "Hidden layers start with zero bias";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer is { IsHidden: true, Model: { HasBias: true, BiasValue: not 0 } })
        {
            yield return On(
                layer,
                "BiasValue",
                $"BiasValue = {Text.Number(layer.Model.BiasValue)} shifts {(layer.Model.Units == 1 ? $"the only {layer.Model.UnitName} of a hidden layer" : $"all {layer.Units} of a hidden layer alike")}. Zero is the usual start; a small positive value is sometimes used with ReLU.");
        }
    }
}
