namespace NetGen.Signal;

/// <summary>Where the forward pass leaves the range of a float, after which the loss is NaN.</summary>
internal static class Overflow
{
    private const int DeepestOfInterest = 1000;

    /// <summary>The first layer, counted from 0, that overflows; null if none.</summary>
    public static int? Layer(IReadOnlyList<LayerPass> passes)
    {
        for (var i = 0; i < passes.Count; i++)
        {
            if (SignalRange.OverflowsFloat(passes[i].PreActivation.Mean, passes[i].PreActivation.Variance)
                || SignalRange.OverflowsFloat(passes[i].Moments.Mean, passes[i].Moments.Variance))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The number of layers up to the overflow, the last two hidden layers' growth going on; null if none before a depth of 1000.</summary>
    public static int? Depth(IReadOnlyList<LayerPass> passes)
    {
        if (Layer(passes) is { } layer)
        {
            return layer + 1;
        }

        if (passes.Count < 3)
        {
            return null;
        }

        var last = passes.Count - 2;
        var (before, now) = (passes[last - 1].Moments.SecondMoment, passes[last].Moments.SecondMoment);
        if (!(now > before && before > 0))
        {
            return null;
        }

        // Four standard deviations of a signal that grows by the same factor in every layer.
        var layersLeft = (Math.Log(float.MaxValue / 4) - Math.Log(now) / 2) / ((Math.Log(now) - Math.Log(before)) / 2);
        return last + 1 + layersLeft < DeepestOfInterest ? last + 1 + (int)Math.Ceiling(layersLeft) : null;
    }
}
