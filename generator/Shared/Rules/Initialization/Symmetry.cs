using NetGen.Model;

namespace NetGen.Rules;

/// <summary>
/// What equal weights do to a layer. Two neurons stay identical if and only if their incoming weights, their biases and
/// their outgoing weights are equal; so do two maps of a group, while those of different groups see different channels.
/// </summary>
internal static class Symmetry
{
    /// <summary>A clause on a hidden layer whose weights are equal; null if that does no harm.</summary>
    public static string? Consequence(PlacedLayer layer) => layer switch
    {
        { IsHidden: false } => null,
        _ when IsDead(layer) =>
            $"{AllOutputZero(layer)} and {(layer.Model.Units == 1 ? "its" : "their")} gradient is exactly zero, so neither this layer nor any before it will ever train",
        _ when IsStuck(layer) =>
            $"{AllOutputZero(layer)} and the next layer's weights are 0 too, so no weight of these two layers, nor of any before, will ever train",
        { Model.UnitsOfGroup: 1 } => null,
        { Model.Dropout: 0 } when IsReadAlike(layer) =>
            $"{AllAlike(layer)} start identical and stay identical, because the next layer's weights are equal too: an effective width of {layer.Model.WeightShape.Groups}",
        _ => $"{AllAlike(layer)} start identical, and only {Separator(layer)} will tell them apart: until then the layer is worth one {layer.Model.UnitName}{(layer.Model.WeightShape.Groups == 1 ? "" : " per group")}",
    };

    /// <summary>How the declaration says that the weights are equal.</summary>
    public static string Spelling(PlacedLayer layer)
    {
        var value = Text.Number(layer.Model.ConstantWeight ?? double.NaN);
        return layer.Initializer.Kind switch
        {
            Init.Constant => $"Init = Constant, Value = {value}",
            Init.Normal or Init.TruncatedNormal => $"Init = {layer.Initializer.Kind}, Std = {Text.Number(layer.Initializer.Std)} (every weight {value})",
            Init.Sparse when layer.Initializer.HasNoSpread => $"Init = Sparse, Std = 0 (every weight {value})",
            Init.Sparse => $"Init = Sparse, Sparsity = {Text.Number(layer.Initializer.Sparsity)} ({Text.Count(layer.Model.Units, "zero")} for {Text.Count(layer.Model.Units, "output")})",
            Init.Uniform => $"Init = Uniform, Low = High = {value}",
            var kind => $"Init = {kind}",
        };
    }

    /// <summary>The argument that makes the weights equal.</summary>
    public static string Argument(PlacedLayer layer) => layer.Initializer.Kind switch
    {
        Init.Normal or Init.TruncatedNormal => "Std",
        Init.Sparse when layer.Initializer.HasNoSpread => "Std",
        Init.Sparse when layer.Gives("Sparsity") => "Sparsity",
        Init.Uniform => layer.Gives("High") ? "High" : "Low",
        _ => "Init",
    };

    /// <summary>A rectifier at or below 0 for every input: it gives 0 and its derivative is 0.</summary>
    private static bool IsDead(PlacedLayer layer) =>
        layer.Model.ConstantWeight == 0 &&
        !(layer.Model.HasBias && layer.Model.BiasValue > 0) &&
        layer.ActivationModel.Shape.IsInactive(0);

    /// <summary>Outputs of 0 give the next layer's weights no gradient, and those, being 0, pass none on.</summary>
    private static bool IsStuck(PlacedLayer layer) =>
        layer.Model.ConstantWeight == 0 &&
        !(layer.Model.HasBias && layer.Model.BiasValue != 0) &&
        layer.ActivationModel.Facts.ValueAtZero == 0 &&
        layer.Next is WeightedLayerModel { ConstantWeight: 0 };

    private static string AllOutputZero(PlacedLayer layer) =>
        layer.Model.Units == 1 ? $"the {layer.Activation} {layer.Model.UnitName} outputs 0" : $"all {layer.Units} output 0";

    private static string AllAlike(PlacedLayer layer) => layer.Model.WeightShape.Groups == 1
        ? $"all {layer.Units}"
        : Text.Invariant($"the {layer.Model.UnitsOfGroup} {layer.Model.UnitName}s of each group");

    /// <summary>Whether all units go into the same sums of the next layer with equal weights.</summary>
    private static bool IsReadAlike(PlacedLayer layer) => layer.Next is WeightedLayerModel { ConstantWeight: not null, WeightShape.Groups: 1 };

    /// <summary>What gives units that start identical different gradients.</summary>
    private static string Separator(PlacedLayer layer) => IsReadAlike(layer) ? "dropout" : "the next layer's weights";
}
