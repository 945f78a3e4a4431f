using NetGen.Generator.Planning;

namespace NetGen.Generator.Layers.Elementwise;

/// <summary>An activation or a dropout that could not become part of the step before: others read what that gives.</summary>
internal sealed record ElementwisePlan(Step Step) : LayerPlan(Step)
{
    public override bool AppliesActivation => true;

    public override bool AddsInputGradient => true;
}
