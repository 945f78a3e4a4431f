using NetGen.Generator.Emission;
using NetGen.Generator.Planning;
using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>Pools over images.</summary>
internal sealed class PoolKind : LayerKind
{
    public override bool ReadsUnpaddedRows(Operation operation) => operation is Operation.Layer { Model: PoolLayerModel };

    public override LayerPlan? TryPlan(Operation operation, Step step) =>
        operation is Operation.Layer { Model: PoolLayerModel model } ? new PoolPlan(model, step) : null;

    public override LayerDescription? TryDescribe(LayerModel layer, Precision precision) => layer is PoolLayerModel model ? PoolDescription.Of(model) : null;

    public override StepEmitter? TryEmit(LayerPlan plan) => plan is PoolPlan pool ? new PoolEmitter(pool) : null;
}
