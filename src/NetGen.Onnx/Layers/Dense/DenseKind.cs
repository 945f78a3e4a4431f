using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Fully connected layers: Gemm when written, every product with weights when read.</summary>
internal sealed class DenseKind : LayerKind
{
    /// <summary>What stands in the attribute's place.</summary>
    public const string Attribute = "Layer";

    public override string Name => Attribute;

    public override IReadOnlyList<string> NameEndings => ["MatMul", "Gemm", "Tensordot", "linear", "matmul"];

    public override IReadOnlyList<NodeForm> Forms(ReadingContext context) => [new ProductForm(context), new BiasForm(context)];

    public override bool TakesRows => true;

    /// <summary>y = x · Wᵀ + b, W as it stands in safetensors files; of an image, its values as a row.</summary>
    public override void Write(GraphProto graph, NetworkLayer layer, string[] sources, string output)
    {
        var rows = sources[0];
        if (layer.Info.InputShape.Count > 1)
        {
            rows = $"{layer.Info.Name}.rows";
            graph.Node.Add(Nodes.Of(rows, "Flatten", [sources[0]], rows));
        }

        Nodes.AddWithTensors(graph, Nodes.Of(layer.Info.Name, "Gemm", [rows], output, Nodes.Integer("transB", 1)), layer);
    }

    public override RowsValue Declare(LayerInfo layer, IReadOnlyList<RowsValue> sources, NodeProto node, bool channelsFirst) => DeclaredDraft.Give(new DeclaredDraft(layer, node, sources));

    public override LayerDraft Identity(string name, RowsValue rows, int width, FoldingBudget budget) => DenseDraft.Identity(name, rows, width, budget);
}
