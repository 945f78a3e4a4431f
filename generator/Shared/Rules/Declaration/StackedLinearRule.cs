using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1004: a hidden layer without an activation, which the next layer absorbs.</summary>
internal sealed class StackedLinearRule : LayerRule
{
    public override string Id => "NG1004";

    public override string Title => "An activation stands between two layers";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    public override bool HoldsForGivenWeights => false;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (Absorber(layer) is { } next)
        {
            var cure = Cure(layer.Model);
            yield return OnLayer(
                layer.End,
                layer.End == layer.Index ? layer.Written("Act") : layer.ActivationArgument,
                $"Without an activation between them, this layer and the next are together {Product(layer.Model, next)}. Add an activation, such as Act = {cure}.",
                Remedy.Of($"Use Act = {cure}", layer.WithActivation(cure)));
        }
    }

    /// <summary>Whether the next layer absorbs this one. A sum, an activation or the largest of a window does not let it.</summary>
    public static bool Breaks(PlacedLayer layer) => Absorber(layer) is not null;

    private static WeightedLayerModel? Absorber(PlacedLayer layer)
    {
        var context = layer.Context;
        var reader = layer.Activation == Act.Linear ? context.Sources.OnlyReaderOf(layer.End) : -1;
        while (reader >= 0 && context.Network.Layers[reader] is { IsLinear: true, Activation.Facts.IsIdentity: true, With.Count: 0 } and not WeightedLayerModel)
        {
            reader = context.Sources.OnlyReaderOf(reader);
        }

        return reader >= 0 && context.Network.Layers[reader] is WeightedLayerModel next && ShapeMismatchRule.Fits(context, reader) && !IsFactorized(layer.Model, next) ? next : null;
    }

    /// <summary>
    /// Two layers that are to be less than their product: a narrower one in between limits the rank (a factorized matrix, the code of an
    /// autoencoder, a bottleneck of channels), as do groups, and a kernel of a column with one of a row.
    /// </summary>
    private static bool IsFactorized(WeightedLayerModel layer, WeightedLayerModel next) => next.ReadsImage
        ? layer.Units < Math.Min(layer.DeclaredInputs ?? 0, next.Units) || layer.WeightShape.Groups > 1 || next.WeightShape.Groups > 1 || AreCrossed(layer.MovingWindow?.Window.Size, next.MovingWindow?.Window.Size)
        : layer.Outputs < Math.Min(layer.Inputs, next.Outputs);

    private static bool AreCrossed(Extent? one, Extent? other) =>
        one is { } first && other is { } second && (first is { Height: 1, Width: > 1 } && second is { Height: > 1, Width: 1 } || first is { Height: > 1, Width: 1 } && second is { Height: 1, Width: > 1 });

    private static string Product(WeightedLayerModel layer, WeightedLayerModel next) => layer.ReadsImage
        ? next.ReadsImage ? "one convolution" : Text.Invariant($"one linear map of {layer.InputShape} = {layer.Inputs} values to {next.Outputs}")
        : Text.Invariant($"one {layer.Inputs}x{next.Outputs} matrix of rank at most {Math.Min(layer.Inputs, Math.Min(layer.Outputs, next.Outputs))}");

    /// <summary>The activation that the weights suit.</summary>
    private static Act Cure(WeightedLayerModel layer) =>
        layer.Initializer.Kind is Init.Xavier or Init.XavierUniform or Init.LeCun or Init.LeCunUniform && !(layer is { ReadsImage: true, IsAutoInitialized: true }) ? Act.Tanh : Act.ReLU;
}
