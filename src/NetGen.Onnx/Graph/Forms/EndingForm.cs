using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>What is left out at a network's end: the choice of the largest output, and shapes of what is chosen.</summary>
internal sealed class EndingForm : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["ArgMax", "Identity", "Squeeze", "Unsqueeze", "Reshape", "Flatten"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs) => (node.OpType, inputs) switch
    {
        ("ArgMax", [LayerValue layer]) => Choose(node, layer, []),
        ("ArgMax", [EndingValue { IsLogarithm: true } ending]) => Choose(node, ending.Layer, ending.Notes),
        (not "ArgMax", [EndingValue ending, ..]) => ending,
        _ => null,
    };

    private static EndingValue? Choose(NodeProto node, LayerValue layer, IReadOnlyList<string> notes) =>
        layer.Layout!.FindAxis(node.Integer("axis", 0)) is { } axis && layer.Layout.HoldsRows(axis) && layer.Shift is null
            ? new(layer, IsLogarithm: false, NodeText.Of(node), [.. notes, FormattableString.Invariant(
                $"{NodeText.Of(node)} at the end is left out: the network gives the {layer.Layer.Outputs} numbers that it chooses from, and Classify the place of the largest.")])
            : null;
}
