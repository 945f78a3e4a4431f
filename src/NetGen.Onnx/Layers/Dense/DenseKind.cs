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
        var shape = new LayerShape(layer.Info.Name, layer.Info.Inputs, layer.Info.Outputs, layer.Info.HasBias);
        var node = Nodes.Of(shape.Name, "Gemm", [sources[0], shape.WeightName], output, Nodes.Integer("transB", 1));
        var weight = new float[shape.Outputs * shape.Inputs];
        layer.CopyWeightTo(weight);
        graph.Initializer.Add(Nodes.Tensor(shape.WeightName, shape.Shape(isBias: false), weight));
        if (shape.HasBias)
        {
            var bias = new float[shape.Outputs];
            layer.CopyBiasTo(bias);
            node.Input.Add(shape.BiasName);
            graph.Initializer.Add(Nodes.Tensor(shape.BiasName, shape.Shape(isBias: true), bias));
        }

        graph.Node.Add(node);
    }

    public override RowsValue Declare(LayerInfo layer, IReadOnlyList<RowsValue> sources, NodeProto node) =>
        new LayerValue(new DeclaredDraft(layer, node, sources), Curve.Identity, Layout.Rows(layer.Outputs));

    public override LayerDraft Identity(string name, RowsValue rows, int width, FoldingBudget budget) => DenseDraft.Identity(name, rows, width, budget);
}
