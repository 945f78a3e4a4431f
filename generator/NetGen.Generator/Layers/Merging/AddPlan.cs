using NetGen.Generator.Planning;

namespace NetGen.Generator.Layers.Merging;

/// <summary>Decisions for a sum: both terms are read in whole vectors, and the activation is applied before the sum is stored.</summary>
internal sealed record AddPlan(Step Step) : LayerPlan(Step)
{
    public override bool AppliesActivation => true;

    public override bool AddsInputGradient => true;
}
