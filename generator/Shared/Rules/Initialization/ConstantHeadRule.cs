using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1103: equal weights in the last layer only, which is allowed.</summary>
internal sealed class ConstantHeadRule : InitializationRule
{
    public override string Id => "NG1103";

    public override string Title => "Equal weights in the last layer are a choice";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer is { IsHidden: false, Model.ConstantWeight: { } value } && !HiddenLayers(layer).Any(hidden => hidden.ConstantWeight is not null))
        {
            yield return On(layer, Symmetry.Argument(layer), $"{Symmetry.Spelling(layer)} in the last layer is allowed: {Effect(layer, value)}.");
        }
    }

    private static IEnumerable<WeightedLayerModel> HiddenLayers(PlacedLayer layer) => layer.Network.Layers.Take(layer.Index).OfType<WeightedLayerModel>();

    /// <summary>The softmax's gradients add up to zero, so equal weights pass none of them on.</summary>
    private static string Effect(PlacedLayer layer, double value) =>
        layer.Index == 0 ? "a single layer has no hidden neurons that could stay alike"
        : value == 0 || layer.Activation == Act.Softmax ? "at first every input gives the same outputs, and the first step trains only this layer"
        : $"at first every {layer.Model.UnitName} before it gets the same gradient{(layer.Model.Units == 1 ? "" : ", and the outputs are equal")}";
}
