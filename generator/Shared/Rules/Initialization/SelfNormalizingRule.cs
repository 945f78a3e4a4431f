using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1107: SELU without the weights that make it self-normalizing, or with dropout.</summary>
internal sealed class SelfNormalizingRule : InitializationRule
{
    private static readonly Threshold Tolerance = new("netgen_selu_variance_tolerance", 0.1);

    public override string Id => "NG1107";

    public override string Title => "SELU has LeCun weights and no dropout";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    public override IReadOnlyList<Threshold> Thresholds => [Tolerance];

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer is not { Activation: Act.SELU, Model.ConstantWeight: null })
        {
            yield break;
        }

        var factor = Factor(layer);
        if (Math.Abs(factor - 1) > layer.Context.Value(Tolerance))
        {
            yield return WrongVariance(layer, factor);
        }

        if (layer is { IsHidden: true, Model.Dropout: > 0 })
        {
            yield return On(
                layer,
                "Dropout",
                $"Dropout sets {(layer.Model.OutputShape.IsImage ? "value" : layer.Model.UnitName)}s to 0, which is not SELU's lowest value, so mean and variance drift. Remove it, or use another activation.",
                Remedy.Of("Remove Dropout", ArgumentEdit.Remove(layer.Index, "Dropout")));
        }
    }

    private Violation WrongVariance(PlacedLayer layer, double factor)
    {
        var needed = $"SELU keeps mean 0 and variance 1 only with weights of variance 1/{(layer.Model.ReadsImage ? "fan-in" : "inputs")}";
        return layer.Initializer.Kind is Init.LeCun or Init.LeCunUniform
            ? On(
                layer,
                "Gain",
                $"{needed}; Gain = {Text.Number(layer.Initializer.Gain)} gives {Text.Rounded(factor)} times that. Remove it.",
                Remedy.Of("Remove Gain", ArgumentEdit.Remove(layer.Index, "Gain")))
            : On(
                layer,
                layer.Written("Init"),
                $"{needed}; {layer.Initializer.Kind} gives {Text.Rounded(factor)} times that. Use Init = LeCun.",
                InitializerRemedy.Use(layer, layer.Initializer.IsUniformVariant || layer.Initializer.Kind == Init.Uniform ? Init.LeCunUniform : Init.LeCun));
    }

    /// <summary>What the weights make of a variance of 1. An identity passes inputs on, however many; that it has no more rows than inputs is NG1104's to say.</summary>
    private static double Factor(PlacedLayer layer) => layer.Initializer.Kind == Init.Identity
        ? layer.Initializer.Gain * layer.Initializer.Gain
        : layer.Model.FanIn * WeightMoments.Variance(layer.Initializer, layer.Model.WeightShape);
}
