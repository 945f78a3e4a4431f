using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Images as rows.</summary>
internal sealed class FlattenKind : LayerKind
{
    /// <summary>What stands in the attribute's place.</summary>
    public const string Attribute = "Flatten";

    public override string Name => Attribute;

    public override bool TakesRows => true;

    public override IReadOnlyList<NodeForm> Forms(ReadingContext context) => [];

    public override void Write(GraphProto graph, NetworkLayer layer, string[] sources, string output) =>
        graph.Node.Add(Nodes.Of(layer.Info.Name, "Flatten", sources, output));

    /// <summary>The same numbers in another layout: what takes them tells whether it makes a difference.</summary>
    public override RowsValue Declare(LayerInfo layer, IReadOnlyList<RowsValue> sources, NodeProto node, bool channelsFirst) =>
        sources[0] with { Layout = new Layout(Layout.Rows(layer.Outputs).Sizes) { Order = sources[0].AsNumbers().Layer.Shape.InOrder(channelsFirst) }, Reshaper = node };
}
