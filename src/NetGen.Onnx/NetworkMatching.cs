namespace NetGen;

/// <summary>Compares a model's layers with a declaration.</summary>
internal static class NetworkMatching
{
    /// <summary>Both must be the same network.</summary>
    /// <exception cref="WeightFormatException">They are not; every difference is listed.</exception>
    public static void Require(NetworkInfo info, LayerChain chain)
    {
        var layers = chain.Layers;
        var declared = DeclaredChain.Of(info);
        string[] counts = layers.Count == declared.Count ? []
            : [FormattableString.Invariant($"it has {layers.Count} layers, but {declared.Count} are declared")];
        string[] differences = [.. counts, .. layers.Zip(declared, Differences).SelectMany(difference => difference)];
        if (differences.Length > 0)
        {
            throw new WeightFormatException($"The model does not fit network '{info.Name}': {string.Join("; ", differences)}.{string.Concat(chain.Notes.Select(note => " " + note))}");
        }
    }

    private static IEnumerable<string> Differences(OnnxLayer layer, LayerInfo declared)
    {
        var name = layer.Name == declared.Name ? $"'{layer.Name}'" : $"'{layer.Name}', declared as '{declared.Name}',";
        if ((layer.Inputs, layer.Outputs) != (declared.Inputs, declared.Outputs))
        {
            yield return FormattableString.Invariant($"{name} has weights [{layer.Outputs}, {layer.Inputs}], but [{declared.Outputs}, {declared.Inputs}] is declared");
        }

        if (layer.HasBias != declared.HasBias)
        {
            yield return layer.HasFoldedBias ? $"{name} has a bias by an offset that is folded into it, but is declared without one"
                : layer.HasBias ? $"{name} has a bias, but is declared without one"
                : $"{name} has no bias, but is declared with one";
        }

        var wanted = ActivationCurves.Of(new(declared.Activation, declared.Slope));
        var isSame = layer.Curve is null || wanted is null ? layer.Curve is null && wanted is null : layer.Curve.Matches(wanted);
        if (!isSame)
        {
            yield return $"{name} has the activation {Describe(layer.Activation, layer.Slope)}, but {Describe(declared.Activation, declared.Slope)} is declared";
        }
    }

    private static string Describe(Act activation, float slope) => activation switch
    {
        Act.LeakyReLU => FormattableString.Invariant($"{activation} of slope {slope}"),
        Act.ELU => FormattableString.Invariant($"{activation} of alpha {slope}"),
        _ => $"{activation}",
    };
}
