using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>Which plan belongs to which kind of layer.</summary>
internal static class LayerPlans
{
    public static LayerPlan Create(LayerModel layer, LayerPlan? before, bool isHead, bool fusedLoss, int start) => layer switch
    {
        DenseLayerModel dense => DenseLayerPlan.Create(dense, before, isHead, fusedLoss, start),
        _ => throw new ArgumentException($"No plan for {layer.GetType().Name}."),
    };
}
