using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Convolutions: Conv.</summary>
/// <param name="name">What stands in the attribute's place: Conv2D or DepthwiseConv2D.</param>
internal sealed class ConvolutionKind(string name) : LayerKind
{
    public override string Name => name;

    public override IReadOnlyList<NodeForm> Forms(ReadingContext context) => [];

    public override void Write(GraphProto graph, NetworkLayer layer, string[] sources, string output)
    {
        var window = layer.Info.Window!;
        Nodes.AddWithTensors(graph, Nodes.Of(
            layer.Info.Name,
            "Conv",
            sources,
            output,
            Nodes.Integers("kernel_shape", window.Height, window.Width),
            Nodes.Integers("strides", window.Stride, window.StrideWidth),
            Nodes.Integers("dilations", window.Dilation, window.DilationWidth),
            Nodes.Integers("pads", window.PaddingTop, window.PaddingLeft, window.PaddingBottom, window.PaddingRight),
            Nodes.Integer("group", layer.Info.Groups)), layer);
    }

    public override RowsValue Declare(LayerInfo layer, IReadOnlyList<RowsValue> sources, NodeProto node) =>
        new LayerValue(new DeclaredDraft(layer, node, sources), Curve.Identity, Layout.Rows(layer.Outputs));
}
