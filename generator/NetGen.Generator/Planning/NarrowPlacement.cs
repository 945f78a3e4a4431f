using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>
/// Where parameters lie in a network with narrow weights. What inference reads as 32-bit floats comes first, so that it has
/// the same offsets in the network's memory and in what inference reads; there the narrow weights follow, here the weights
/// that they are rounded from.
/// </summary>
internal static class NarrowPlacement
{
    /// <summary>The same steps in other places.</summary>
    /// <param name="steps">The steps, placed one after the other.</param>
    /// <param name="precision">What the weights of layers that gain are rounded to.</param>
    public static IEnumerable<LayerPlan> Of(IReadOnlyList<LayerPlan> steps, Precision precision)
    {
        var floats = 0;
        var weights = steps.Sum(step => step.ParameterFloats - (step.NarrowFloats(precision) > 0 ? step.WeightFloats : 0));
        var narrow = weights;
        foreach (var step in steps)
        {
            var narrowFloats = step.NarrowFloats(precision);
            if (narrowFloats == 0)
            {
                yield return step.At(floats, floats + step.WeightFloats);
                floats += step.ParameterFloats;
                continue;
            }

            yield return step.At(weights, floats) with { Precision = precision, NarrowStart = narrow };
            floats += step.ParameterFloats - step.WeightFloats;
            weights += step.WeightFloats;
            narrow += narrowFloats;
        }
    }
}
