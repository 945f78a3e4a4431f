using NetGen.Generator.Emission;
using NetGen.Generator.Planning;
using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>Convolutions over images.</summary>
internal sealed class ConvolutionKind : LayerKind
{
    public override bool ReadsUnpaddedRows(Operation operation) => operation is Operation.Layer { Model: ConvolutionLayerModel };

    public override LayerPlan? TryPlan(Operation operation, Step step) =>
        operation is Operation.Layer { Model: ConvolutionLayerModel model } ? new ConvolutionPlan(model, step) : null;

    public override LayerDescription? TryDescribe(LayerModel layer, Precision precision) =>
        layer is ConvolutionLayerModel model ? ConvolutionDescription.Of(model) : null;

    public override StepEmitter? TryEmit(LayerPlan plan) => plan is ConvolutionPlan convolution ? new ConvolutionEmitter(convolution) : null;
}
