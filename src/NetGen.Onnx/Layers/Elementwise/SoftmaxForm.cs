using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Softmax over the numbers of a row, and its logarithm, which is read as Softmax at a network's end.</summary>
internal sealed class SoftmaxForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["Softmax", "LogSoftmax"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (inputs is not [RowsValue rows])
        {
            return context.Problems.AddUse(node, "follows no layer");
        }

        var layer = rows as LayerValue ?? rows.AsNumbers();
        const long AxisIsLastSince = 13;
        var isOneAxis = context.Model.Opset >= AxisIsLastSince;
        var axis = node.Integer("axis", isOneAxis ? -1 : 1);
        if (layer.Layout!.FindAxis(axis) is not { } place || !(isOneAxis ? layer.Layout.HoldsRows(place) : IsRowFrom(layer.Layout, place)))
        {
            return context.Problems.AddUse(node, FormattableString.Invariant($"has the axis {axis}, but must sum over the outputs of a row: -1 or 1"));
        }

        return SoftmaxValue.Of(layer, node) is not { } softmax ? context.Problems.AddUse(node, "is computed of numbers that are none of NetGen's activations")
            : node.OpType == "Softmax" ? softmax
            : SoftmaxValue.LogarithmOf(softmax, node);
    }

    /// <summary>Before opset 13 all axes from one on were taken together.</summary>
    private static bool IsRowFrom(Layout layout, int place) => layout.BatchAxis < place && layout.Sizes.Take(place).All(size => size.IsBatch || size.IsOne);
}
