using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Pools over all pixels, which give a row: the operators have the attributes' names.</summary>
/// <param name="name">What stands in the attribute's place.</param>
internal sealed class GlobalPoolKind(string name) : LayerKind
{
    public const string Largest = "GlobalMaxPool";
    public const string Average = "GlobalAveragePool";

    public override string Name => name;

    /// <summary>Both kinds.</summary>
    public static IEnumerable<LayerKind> All { get; } = [new GlobalPoolKind(Largest), new GlobalPoolKind(Average)];

    public override IReadOnlyList<NodeForm> Forms(ReadingContext context) => name == Largest ? [new GlobalPoolForm(context)] : [];

    public override void Write(GraphProto graph, NetworkLayer layer, string[] sources, string output)
    {
        var pixels = $"{layer.Info.Name}.pixel";
        graph.Node.Add(Nodes.Of(layer.Info.Name, name, sources, pixels));
        graph.Node.Add(Nodes.Of($"{layer.Info.Name}.rows", "Flatten", [pixels], output));
    }

    public override RowsValue Declare(LayerInfo layer, IReadOnlyList<RowsValue> sources, NodeProto node, bool channelsFirst) =>
        DeclaredDraft.Give(new DeclaredDraft(layer, node, sources, HasActivation: false));
}
