using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Operators that change shapes: rows must stay rows.</summary>
internal sealed class LayoutForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["Flatten", "Reshape", "Squeeze", "Unsqueeze", "Transpose"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (inputs is not [IShapedValue shaped, ..])
        {
            return null;
        }

        if (node.OpType == "Transpose" && shaped is ConstantValue { Shape.Count: 2 } matrix && node.Integers("perm") is null or [1, 0])
        {
            return ((ConstantValue)shaped).Transposed;
        }

        var (given, sizes) = (inputs.ElementAtOrDefault(1), IntegersValue.Of(inputs.ElementAtOrDefault(1)));
        if (given is not null && sizes is null)
        {
            return context.Problems.AddUse(node, "does not give a fixed shape of [batch, width]");
        }

        var layout = shaped.Layout is { } known ? Change(node, known, sizes) : shaped is InputValue ? ChangeUnknown(node, sizes) : null;
        return (layout is null ? null : shaped.WithLayout(layout, node, context.Budget)) ?? context.Problems.AddUse(node, Complaint(node, sizes));
    }

    private static Layout? Change(NodeProto node, Layout layout, IntegersValue? sizes)
    {
        var axes = sizes is null ? node.Integers("axes") : sizes.Known ?? [long.MaxValue];
        return node.OpType switch
        {
            "Flatten" => LayoutChanges.Flatten(layout, node.Integer("axis", 1)),
            "Reshape" => sizes is { IsScalar: false } ? LayoutReshape.Reshape(layout, sizes.Elements, node.Integer("allowzero", 0) != 0) : null,
            "Squeeze" => LayoutChanges.Squeeze(layout, axes),
            "Unsqueeze" => axes is null ? null : LayoutChanges.Unsqueeze(layout, axes),
            _ => LayoutChanges.Permute(layout, node.Integers("perm")),
        };
    }

    /// <summary>Of an input whose shape the model does not say, only a batch of rows can be made.</summary>
    private static Layout? ChangeUnknown(NodeProto node, IntegersValue? sizes) => (node.OpType, sizes?.Elements) switch
    {
        ("Flatten", _) when node.Integer("axis", 1) == 1 => Layout.Rows(-1),
        ("Reshape", [var rows, { Value: -1 or > 0 } width]) when rows.IsBatch || rows.Value is -1 or 0 or 1 => Layout.Rows(width.Value!.Value),
        _ => null,
    };

    private static string Complaint(NodeProto node, IntegersValue? sizes) => node.OpType switch
    {
        "Transpose" => "transposes the rows of the batch, or sizes that are not fixed",
        "Flatten" => "does not give one row per row of the batch",
        "Reshape" when sizes is not null => $"to {ShapeText.Format(sizes.Elements.Select(size => size.Value ?? -1))} does not keep the rows",
        "Reshape" => "does not give a fixed shape of [batch, width]",
        _ => "changes other sizes than those of 1",
    };
}
