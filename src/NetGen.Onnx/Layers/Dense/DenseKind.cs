using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Fully connected layers: Gemm when written, every product with weights when read.</summary>
internal sealed class DenseKind : LayerKind
{
    /// <summary>What stands in the attribute's place.</summary>
    public const string Attribute = "Layer";

    public override string Name => Attribute;

    public override IReadOnlyList<NodeForm> Forms(ReadingContext context) => [new ProductForm(context), new BiasForm(context)];

    /// <summary>y = x · Wᵀ + b, W as it stands in safetensors files.</summary>
    public override void Write(GraphProto graph, NetworkLayer layer, string[] sources, string output)
    {
        // The weights, and the bias where there is one: Gemm's inputs in their order.
        var node = Nodes.Of(layer.Info.Name, "Gemm", [sources[0]], output, Nodes.Integer("transB", 1));
        foreach (var tensor in layer.Tensors)
        {
            var name = TensorNames.Of(layer.Info.Name, tensor.Name);
            var values = new float[tensor.Count];
            tensor.CopyTo(values);
            node.Input.Add(name);
            graph.Initializer.Add(Nodes.Tensor(name, [.. tensor.Shape.Select(size => (long)size)], values));
        }

        graph.Node.Add(node);
    }

    public override RowsValue Declare(LayerInfo layer, IReadOnlyList<RowsValue> sources, NodeProto node) =>
        new LayerValue(new DeclaredDraft(layer, node, sources), Curve.Identity, Layout.Rows(layer.Outputs));

    public override LayerDraft Identity(string name, RowsValue rows, int width, FoldingBudget budget) => DenseDraft.Identity(name, rows, width, budget);
}
