using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>
/// Where parameters lie in a network with narrow weights. Layers that do not gain from them come first, so that they have the same
/// offsets in the network's memory and in what inference reads; then the others, here as they are trained, there rounded.
/// </summary>
internal static class NarrowPlacement
{
    /// <summary>The same steps in other places.</summary>
    /// <param name="steps">The steps, placed one after the other.</param>
    /// <param name="precision">What the weights of layers that gain are rounded to.</param>
    public static IEnumerable<LayerPlan> Of(IReadOnlyList<LayerPlan> steps, Precision precision)
    {
        var (wide, narrow) = (0, steps.Where(step => step.NarrowFloats(precision) == 0).Sum(step => step.ParameterFloats));
        var start = narrow;
        foreach (var step in steps)
        {
            var narrowFloats = step.NarrowFloats(precision);
            if (narrowFloats == 0)
            {
                yield return step with { Start = wide };
                wide += step.ParameterFloats;
                continue;
            }

            yield return step with { Start = start, Precision = precision, NarrowStart = narrow };
            start += step.ParameterFloats;
            narrow += narrowFloats;
        }
    }
}
