namespace NetGen;

/// <summary>Finds the layer to name when training diverges.</summary>
internal static class DivergedLayer
{
    /// <summary>The first layer with a parameter that is not finite, otherwise the one with the largest, and a sentence that says so.</summary>
    public static (string Name, string Sentence) Find(NetworkParameters parameters)
    {
        var (largestName, largest) = ("", -1f);
        foreach (var layer in parameters.Layers)
        {
            var values = ReadParameters(layer);
            if (NonFinite.IndexIn(values) >= 0)
            {
                return (layer.Info.Name, $"Layer '{layer.Info.Name}' is the first whose parameters are no longer finite.");
            }

            var magnitude = values.Max(MathF.Abs);
            if (magnitude > largest)
            {
                (largestName, largest) = (layer.Info.Name, magnitude);
            }
        }

        return (largestName, FormattableString.Invariant(
            $"All parameters are finite, the largest, ±{largest:G3}, in layer '{largestName}'."));
    }

    private static float[] ReadParameters(NetworkLayer layer)
    {
        var weights = layer.Info.Inputs * layer.Info.Outputs;
        var values = new float[layer.Info.ParameterCount];
        layer.CopyWeightTo(values.AsSpan(0, weights));
        layer.CopyBiasTo(values.AsSpan(weights));
        return values;
    }
}
