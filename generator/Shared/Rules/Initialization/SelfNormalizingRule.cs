using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1107: SELU without the weights that make it self-normalizing, or with dropout.</summary>
internal sealed class SelfNormalizingRule : LayerRule
{
    private static readonly Threshold Tolerance = new("netgen_selu_variance_tolerance", 0.1);

    public override string Id => "NG1107";

    public override string Title => "SELU has LeCun weights and no dropout";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    public override IReadOnlyList<Threshold> Thresholds => [Tolerance];

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer is not { Activation: Act.SELU, Initializer.ConstantValue: null })
        {
            yield break;
        }

        var factor = layer.Model.Inputs * WeightMoments.Variance(layer.Initializer, layer.Model.Inputs, layer.Model.Outputs);
        if (Math.Abs(factor - 1) > layer.Context.Value(Tolerance))
        {
            yield return On(
                layer,
                layer.Written("Init"),
                $"SELU keeps mean 0 and variance 1 only with weights of variance 1/inputs; {layer.Initializer.Kind} gives {Text.Rounded(factor)} times that. Use Init = LeCun.",
                InitializerRemedy.Use(layer, layer.Initializer.IsUniformVariant || layer.Initializer.Kind == Init.Uniform ? Init.LeCunUniform : Init.LeCun));
        }

        if (layer is { IsHidden: true, Model.Dropout: > 0 })
        {
            yield return On(
                layer,
                "Dropout",
                "Dropout sets neurons to 0, which is not SELU's lowest value, so mean and variance drift. Remove it, or use another activation.",
                Remedy.Of("Remove Dropout", ArgumentEdit.Remove(layer.Index, "Dropout")));
        }
    }
}
