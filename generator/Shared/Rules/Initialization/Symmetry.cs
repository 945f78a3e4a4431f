namespace NetGen.Rules;

/// <summary>
/// What equal weights do to a layer. Two neurons stay identical if and only if their incoming weights, their biases and
/// their outgoing weights are equal.
/// </summary>
internal static class Symmetry
{
    /// <summary>A clause on a hidden layer whose weights are equal; null if that does no harm.</summary>
    public static string? Consequence(PlacedLayer layer) => layer switch
    {
        { IsHidden: false } => null,
        _ when IsDead(layer) =>
            $"{All(layer)} {(layer.Model.Outputs == 1 ? "outputs 0 and its" : "output 0 and their")} gradient is exactly zero, so neither this layer nor any before it will ever train",
        { Model.Outputs: 1 } => null,
        { Model.Dropout: 0 } when layer.Next is Model.DenseLayerModel { Initializer.ConstantValue: not null } =>
            $"{All(layer)} start identical and stay identical, because the next layer's weights are equal too: an effective width of 1",
        _ => $"{All(layer)} start identical, and the first step moves them all along one direction",
    };

    /// <summary>How the declaration says that the weights are equal.</summary>
    public static string Spelling(PlacedLayer layer)
    {
        var value = Text.Number(layer.Initializer.ConstantValue ?? double.NaN);
        return layer.Initializer.Kind switch
        {
            Init.Constant => $"Init = Constant, Value = {value}",
            Init.Normal or Init.TruncatedNormal => $"Init = {layer.Initializer.Kind}, Std = 0 (every weight {value})",
            Init.Sparse => $"Init = Sparse, Std = 0 (every weight {value})",
            Init.Uniform => $"Init = Uniform, Low = High = {value}",
            var kind => $"Init = {kind}",
        };
    }

    /// <summary>The argument that makes the weights equal.</summary>
    public static string Argument(PlacedLayer layer) => layer.Initializer.Kind switch
    {
        Init.Normal or Init.TruncatedNormal or Init.Sparse => "Std",
        Init.Uniform => layer.Gives("High") ? "High" : "Low",
        _ => "Init",
    };

    /// <summary>A rectifier at or below 0 for every input: it gives 0 and its derivative is 0.</summary>
    private static bool IsDead(PlacedLayer layer) =>
        layer.Initializer.ConstantValue == 0 &&
        !(layer.Model.HasBias && layer.Model.BiasValue > 0) &&
        layer.Model.Activation is { Kind: Act.ReLU or Act.ReLU6 } or { Kind: Act.LeakyReLU, Slope: 0 };

    private static string All(PlacedLayer layer) => layer.Model.Outputs == 1 ? $"the {layer.Activation} neuron" : $"all {layer.Neurons}";
}
