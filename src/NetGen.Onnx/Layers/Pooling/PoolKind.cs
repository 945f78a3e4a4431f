using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Pools: the largest value or the mean of each window.</summary>
/// <param name="name">What stands in the attribute's place.</param>
/// <param name="type">The operator.</param>
internal sealed class PoolKind(string name, string type) : LayerKind
{
    public override string Name => name;

    public override IReadOnlyList<NodeForm> Forms(ReadingContext context) => [];

    public override void Write(GraphProto graph, NetworkLayer layer, string[] sources, string output) => PoolNodes.Add(graph, layer.Info, type, sources[0], output);

    public override RowsValue Declare(LayerInfo layer, IReadOnlyList<RowsValue> sources, NodeProto node) =>
        new LayerValue(new DeclaredDraft(layer, node, sources), Curve.Identity, Layout.Rows(layer.Outputs));
}
