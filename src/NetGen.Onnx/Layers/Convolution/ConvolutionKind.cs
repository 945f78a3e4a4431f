using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Convolutions: Conv.</summary>
/// <param name="name">What stands in the attribute's place: Conv2D or DepthwiseConv2D.</param>
internal sealed class ConvolutionKind(string name) : LayerKind
{
    private const string Plain = "Conv2D";
    private const string Depthwise = "DepthwiseConv2D";

    public override string Name => name;

    /// <summary>Both kinds.</summary>
    public static IEnumerable<LayerKind> All { get; } = [new ConvolutionKind(Plain), new ConvolutionKind(Depthwise)];

    /// <summary>The kind of a convolution, however it is declared: with a group per channel, each has kernels of its own.</summary>
    public static string NameOf(int groups, int channels) => groups > 1 && groups == channels ? Depthwise : Plain;

    public override IReadOnlyList<string> NameEndings => ["Conv", "Conv2D", "convolution", "depthwise", "depthwise_kernel"];

    public override IReadOnlyList<NodeForm> Forms(ReadingContext context) => name == Plain ? [new ConvolutionForm(context)] : [];

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

    public override RowsValue Declare(LayerInfo layer, IReadOnlyList<RowsValue> sources, NodeProto node, bool channelsFirst) =>
        DeclaredDraft.Give(new DeclaredDraft(layer, node, sources, NameOf(layer.Groups, layer.InputShape[2])));
}
