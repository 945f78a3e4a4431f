using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Images as rows.</summary>
internal sealed class FlattenKind : LayerKind
{
    public override string Name => "Flatten";

    public override bool TakesRows => true;

    public override IReadOnlyList<NodeForm> Forms(ReadingContext context) => [];

    public override void Write(GraphProto graph, NetworkLayer layer, string[] sources, string output) =>
        graph.Node.Add(Nodes.Of(layer.Info.Name, "Flatten", sources, output));

    public override RowsValue Declare(LayerInfo layer, IReadOnlyList<RowsValue> sources, NodeProto node) =>
        new LayerValue(new DeclaredDraft(layer, node, sources), Curve.Identity, Layout.Rows(layer.Outputs));
}
