namespace NetGen.Kernels;

/// <summary>How taps that follow each other are taken: some at once, as often as they fit, then those that are left at once. Few sorts: each is code of its own.</summary>
/// <param name="AtOnce">Taps of a step: 1, 2, 3 or 5.</param>
/// <param name="Times">Such steps.</param>
/// <param name="Rest">Taps that are left, at most 2.</param>
internal readonly record struct TapSteps(int AtOnce, int Times, int Rest)
{
    private int Count => Times + Math.Min(1, Rest);

    /// <summary>The fewest steps for some taps; with vectors of fewer than 16 lanes there are registers for three at once.</summary>
    public static TapSteps Of(int taps, int lanes)
    {
        var best = new TapSteps(1, taps, 0);
        foreach (var atOnce in (ReadOnlySpan<int>)(lanes < RowLayout.Padding ? [2, 3] : [2, 3, 5]))
        {
            var steps = new TapSteps(atOnce, taps / atOnce, taps % atOnce);
            best = steps.Times > 0 && steps.Rest <= 2 && steps.Count <= best.Count ? steps : best;
        }

        return best;
    }
}
