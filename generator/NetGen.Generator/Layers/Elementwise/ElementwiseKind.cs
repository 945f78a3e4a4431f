using NetGen.Generator.Emission;
using NetGen.Generator.Planning;
using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Generator.Layers.Elementwise;

/// <summary>Activations and dropout alone.</summary>
internal sealed class ElementwiseKind : LayerKind
{
    public override LayerPlan? TryPlan(Operation operation, Step step) =>
        operation is Operation.Activation or Operation.Dropout ? new ElementwisePlan(step) : null;

    public override LayerDescription? TryDescribe(LayerModel layer, Precision precision) => layer is ActivationLayerModel activation
        ? new($"{activation.Inputs}", "", "", LayerInfoText.Of(activation, ""))
        : null;

    public override StepEmitter? TryEmit(LayerPlan plan) => plan is ElementwisePlan elementwise ? new ElementwiseEmitter(elementwise) : null;
}
