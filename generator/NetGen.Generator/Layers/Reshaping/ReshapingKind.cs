using NetGen.Generator.Emission;
using NetGen.Generator.Planning;
using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Generator.Layers.Reshaping;

/// <summary>Between rows and images.</summary>
internal sealed class ReshapingKind : LayerKind
{
    public override bool ReadsUnpaddedRows(Operation operation) => operation is Operation.ToImage or Operation.ToRow;

    public override LayerPlan? TryPlan(Operation operation, Step step) => operation switch
    {
        Operation.ToImage image => new ReshapingPlan(image.Shape, ToImage: true, image.ChannelsFirst, step),
        Operation.ToRow row => new ReshapingPlan(row.Shape, ToImage: false, row.ChannelsFirst, step),
        _ => null,
    };

    public override LayerDescription? TryDescribe(LayerModel layer, Precision precision) =>
        layer is FlattenLayerModel flatten ? new($"{flatten.InputShape.Short} → {flatten.Outputs}", "", "", LayerInfoText.Of(flatten, "")) : null;

    public override StepEmitter? TryEmit(LayerPlan plan) => plan is ReshapingPlan reshaping ? new ReshapingEmitter(reshaping) : null;
}
