using NetGen.Generator.Emission;
using NetGen.Generator.Planning;
using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Generator.Layers.Dense;

/// <summary>Fully connected layers.</summary>
internal sealed class DenseKind : LayerKind
{
    public override bool ReadsUnpaddedRows(Operation operation) => operation is Operation.Layer { Model: DenseLayerModel };

    public override LayerPlan? TryPlan(Operation operation, Step step) =>
        operation is Operation.Layer { Model: DenseLayerModel model } ? DenseLayerPlan.Create(model, step) : null;

    public override LayerDescription? TryDescribe(LayerModel layer, Precision precision) =>
        layer is DenseLayerModel model ? DenseDescription.Of(model, precision) : null;

    public override StepEmitter? TryEmit(LayerPlan plan) => plan is DenseLayerPlan dense ? new DenseLayerEmitter(dense) : null;
}
