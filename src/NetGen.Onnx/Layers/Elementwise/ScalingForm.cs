using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>
/// Constants that the network's input or a layer's outputs are multiplied by, or that are added: they are folded into weights, those
/// before the first layer as FoldInputScaling does it.
/// </summary>
internal sealed class ScalingForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["Add", "Sum", "Sub", "Mul", "Div", "Neg"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs) => inputs switch
    {
        [RowsValue rows] when node.OpType == "Neg" => Read(node, "Mul", rows, new([-1], 1, rows.Layout!), isFirst: false),
        [RowsValue rows, ConstantValue constant] => Read(node, node.OpType, rows, Constants(rows, constant), isFirst: false),
        [ConstantValue constant, RowsValue rows] => Read(node, node.OpType, rows, Constants(rows, constant), isFirst: true),
        _ => null,
    };

    /// <summary>Rows of which nothing is said are taken for a batch, as a layer takes them.</summary>
    private RowConstants? Constants(RowsValue rows, ConstantValue constant) => RowConstants.Read(constant, rows.Layout ?? Layout.Rows(-1), context.Budget);

    private GraphValue? Read(NodeProto node, string type, RowsValue rows, RowConstants? constants, bool isFirst)
    {
        if (constants is null || Scaling.Of(type, constants.Values, constants.Run, isFirst) is not { } scaling)
        {
            return null;
        }

        // The same for all outputs of a layer, it may be a part of the activation.
        var layout = rows.Layout is null && constants.Values.Length == 1 ? null : constants.Layout;
        return rows is LayerValue { Curve: not null } && rows.Scaling.IsNone && constants.Values.Length == 1 || rows is LayerValue { Shift: not null } ? null
            : rows is LayerValue layer && layer.Fold(scaling, node) is { } folded ? folded with { Layout = layout }
            : rows with { Layout = layout, Scaling = Combine(rows.Scaling, scaling), Trail = new(node, rows.Trail) };
    }

    private Scaling Combine(Scaling first, Scaling next)
    {
        context.Budget.Take(first.LengthWith(next));
        return first.Then(next);
    }
}
