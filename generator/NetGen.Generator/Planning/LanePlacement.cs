namespace NetGen.Generator.Planning;

/// <summary>Whether one row of a network is short enough to be written out, with all activations in registers.</summary>
internal static class LanePlacement
{
    /// <summary>Floats of the widest vector.</summary>
    public const int MostLanes = 16;

    /// <summary>In multiply-adds of 16 lanes: past some 400 the JIT loses track of the variables, and activations take their part.</summary>
    private const int MostTerms = 160;

    /// <summary>Each step brings calls of its own beside those of its multiply-adds; more parts than one would not share registers.</summary>
    public static bool Fits(NetworkPlan plan) =>
        plan.IsChain && plan.Parts.Count == 1 && Fit(plan) is var fits && fits.All(fit => fit is not null) && fits.Skip(1).Sum(fit => fit!.Value.Terms) <= MostTerms;

    /// <summary>Half the lanes, in half the time, where no more are needed.</summary>
    public static int Lanes(NetworkPlan plan) => Fit(plan).All(fit => fit is { FitsHalf: true }) ? MostLanes / 2 : MostLanes;

    private static List<LaneFit?> Fit(NetworkPlan plan) => [.. plan.Steps.Select(step => step.FitLanes(step == plan.Head))];
}
