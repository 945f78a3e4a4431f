using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Pools: the largest value or the mean of each window.</summary>
/// <param name="name">What stands in the attribute's place.</param>
/// <param name="type">The operator.</param>
internal sealed class PoolKind(string name, string type) : LayerKind
{
    public const string Largest = "MaxPool2D";
    public const string Average = "AveragePool2D";

    public override string Name => name;

    /// <summary>Both kinds.</summary>
    public static IEnumerable<LayerKind> All { get; } = [new PoolKind(Largest, "MaxPool"), new PoolKind(Average, "AveragePool")];

    public override IReadOnlyList<NodeForm> Forms(ReadingContext context) => name == Largest ? [new PoolForm(context)] : [];

    public override void Write(GraphProto graph, NetworkLayer layer, string[] sources, string output) => PoolNodes.Add(graph, layer.Info, type, sources[0], output);

    public override RowsValue Declare(LayerInfo layer, IReadOnlyList<RowsValue> sources, NodeProto node, bool channelsFirst) =>
        DeclaredDraft.Give(new DeclaredDraft(layer, node, sources, HasActivation: false));
}
