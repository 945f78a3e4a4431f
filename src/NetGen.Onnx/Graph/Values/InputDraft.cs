using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>The network's input as what rows begin from.</summary>
/// <param name="Outputs">Numbers per row; −1 where the graph does not say.</param>
internal sealed record InputDraft(long Outputs) : LayerDraft
{
    public override NodeProto? Node => null;

    public override IReadOnlyList<RowsValue> Sources => [];

    public override long Outputs { get; } = Outputs;

    public override RowShape Shape { get; } = RowShape.Open(Outputs);
}
