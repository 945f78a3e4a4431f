using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>Which plan belongs to which kind of layer.</summary>
internal static class LayerPlans
{
    public static LayerPlan Create(LayerModel layer, LayerPlan? before, bool fusedLoss, int start) => layer switch
    {
        DenseLayerModel dense => DenseLayerPlan.Create(dense, before, fusedLoss, start),
        _ => throw new ArgumentException($"No plan for {layer.GetType().Name}."),
    };
}
