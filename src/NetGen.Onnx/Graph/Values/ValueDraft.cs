using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A value that an activation gave, as what further activations begin from.</summary>
/// <param name="Value">The value.</param>
internal sealed record ValueDraft(LayerValue Value) : LayerDraft
{
    public override NodeProto? Node => Value.Trail?.Node;

    public override IReadOnlyList<RowsValue> Sources => [Value];

    public override long Outputs => Value.Layout!.Width;

    public override RowShape Shape { get; } = Value.Layer.Shape;
}
