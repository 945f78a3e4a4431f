using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>
/// Where parameters lie in a network with narrow weights. What inference reads as 32-bit floats comes first, so that it has
/// the same offsets in the network's memory and in what inference reads; there the narrow weights follow, here the weights
/// that they are rounded from.
/// </summary>
internal static class NarrowPlacement
{
    /// <summary>The same layers in other places.</summary>
    /// <param name="layers">The layers, placed one after the other.</param>
    /// <param name="precision">What the weights of layers that gain are rounded to.</param>
    public static IEnumerable<LayerPlan> Of(IReadOnlyList<LayerPlan> layers, Precision precision)
    {
        var floats = 0;
        var weights = layers.Sum(layer => layer.ParameterFloats - (layer.Layer.GainsFrom(precision) ? layer.WeightFloats : 0));
        var narrow = weights;
        foreach (var layer in layers)
        {
            if (!layer.Layer.GainsFrom(precision))
            {
                yield return layer.At(floats, floats + layer.WeightFloats);
                floats += layer.ParameterFloats;
                continue;
            }

            yield return layer.At(weights, floats) with { Precision = precision, NarrowStart = narrow };
            floats += layer.ParameterFloats - layer.WeightFloats;
            weights += layer.WeightFloats;
            narrow += NarrowSize.Floats(precision, layer.Layer.Inputs, layer.OutputStride);
        }
    }
}
