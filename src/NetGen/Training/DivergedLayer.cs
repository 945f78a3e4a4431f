namespace NetGen;

/// <summary>Finds the layer to name when training diverges.</summary>
internal static class DivergedLayer
{
    /// <summary>The first layer with a parameter that is not finite, otherwise the one with the largest, and a sentence that says so.</summary>
    public static (string Name, string Sentence) Find(NetworkParameters parameters)
    {
        var (largestName, largest) = ("", -1f);
        foreach (var layer in parameters.Layers.Where(layer => layer.Tensors.Count > 0))
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
        var values = new float[layer.Info.ParameterCount];
        var rest = values.AsSpan();
        foreach (var tensor in layer.Tensors)
        {
            tensor.CopyTo(rest[..tensor.Count]);
            rest = rest[tensor.Count..];
        }

        return values;
    }
}
