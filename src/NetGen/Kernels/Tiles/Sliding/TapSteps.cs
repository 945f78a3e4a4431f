namespace NetGen.Kernels;

/// <summary>How taps that follow each other are taken: some at once, as often as they fit, the rest one by one.</summary>
/// <param name="AtOnce">Taps of a step, 1 to 5.</param>
/// <param name="Times">Such steps.</param>
/// <param name="Rest">Taps that are left.</param>
internal readonly record struct TapSteps(int AtOnce, int Times, int Rest)
{
    /// <summary>The fewest steps for some taps; with vectors of fewer than 16 lanes there are registers for three at once.</summary>
    public static TapSteps Of(int taps, int lanes)
    {
        var best = new TapSteps(1, taps, 0);
        for (var atOnce = 2; atOnce <= Math.Min(taps, lanes < RowLayout.Padding ? 3 : 5); atOnce++)
        {
            var steps = new TapSteps(atOnce, taps / atOnce, taps % atOnce);
            best = steps.Times + steps.Rest <= best.Times + best.Rest ? steps : best;
        }

        return best;
    }
}
