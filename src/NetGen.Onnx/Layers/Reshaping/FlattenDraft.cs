using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>An image as a row of values, where what takes it would take it as an image otherwise.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Input">The image, laid out as rows.</param>
internal sealed record FlattenDraft(NodeProto Operator, RowsValue Input) : LayerDraft
{
    public override string Kind => FlattenKind.Attribute;

    public override NodeProto Node => Operator;

    public override IReadOnlyList<RowsValue> Sources => [Input];

    public override IReadOnlyList<string> Paths => [NodeText.Name(Operator)];

    public override long Outputs => Input.Layout!.Width;

    public override bool IsSized => true;

    public override bool TakesActivation => false;

    public override bool IsOneOfItsSource => true;

    public override RowsValue Flattened => Input;

    /// <summary>Rows [batch, values]: an image in this layout as a layer's outputs, others as they are.</summary>
    /// <param name="rows">The value.</param>
    /// <param name="node">The operator that takes it.</param>
    public static LayerValue Flatten(LayerValue rows, NodeProto node)
    {
        rows.Layer.Shape.TakeAsRow();
        return rows.Layer.Shape.Image is null || !rows.Layout!.IsBatchOfRows ? rows
            : new(new FlattenDraft(rows.Reshaper ?? new() { Name = $"{NodeText.Name(node)}.rows", OpType = "Flatten" }, rows), Curve.Identity, new Layout(rows.Layout.Sizes));
    }
}
