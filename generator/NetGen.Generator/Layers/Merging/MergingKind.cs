using NetGen.Generator.Emission;
using NetGen.Generator.Planning;
using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Generator.Layers.Merging;

/// <summary>Sums of layers' outputs.</summary>
internal sealed class MergingKind : LayerKind
{
    public override LayerPlan? TryPlan(Operation operation, Step step) =>
        operation is Operation.Layer { Model: AddLayerModel } ? new AddPlan(step) : null;

    public override LayerDescription? TryDescribe(LayerModel layer, Precision precision) => layer is AddLayerModel add
        ? new($"{add.Inputs} + {add.Other}", "", "", LayerInfoText.Of(add, ""))
        : null;

    public override StepEmitter? TryEmit(LayerPlan plan) => plan is AddPlan add ? new AddEmitter(add) : null;
}
