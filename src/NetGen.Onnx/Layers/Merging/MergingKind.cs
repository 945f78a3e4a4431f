using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Sums of two layers' outputs.</summary>
internal sealed class MergingKind : LayerKind
{
    /// <summary>What stands in the attribute's place.</summary>
    public const string Attribute = "Add";

    public override string Name => Attribute;

    public override IReadOnlyList<NodeForm> Forms(ReadingContext context) => [new SumForm(context)];

    public override void Write(GraphProto graph, NetworkLayer layer, string[] sources, string output) =>
        graph.Node.Add(Nodes.Of(layer.Info.Name, "Add", sources, output));

    public override RowsValue Declare(LayerInfo layer, IReadOnlyList<RowsValue> sources, NodeProto node, bool channelsFirst) =>
        SumDraft.Add(node, sources[0].AsNumbers(), sources[1].AsNumbers()) ?? throw new InvalidOperationException($"Layer '{layer.Name}' adds two values of other shapes.");
}
