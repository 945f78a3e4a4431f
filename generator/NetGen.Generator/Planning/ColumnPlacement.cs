namespace NetGen.Generator.Planning;

/// <summary>Whether batches of a network are computed with vectors of rows, since its layers do not fill vectors of outputs.</summary>
internal static class ColumnPlacement
{
    public static bool Fits(NetworkPlan plan) => plan.IsChain && plan.Steps.All(step => step.FitsColumns);
}
