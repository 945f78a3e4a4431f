using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Onnx.Tests;

/// <summary>Networks over images as they are written: their inputs and outputs have the order of rows, so that ONNX Runtime takes the same numbers.</summary>
public class ImageExportTests
{
    private const float Tolerance = 1e-5f;

    [Theory]
    [InlineData("[Input(6, 5, 2)] [Layer(60, 3, Act = Act.Tanh)]")]
    [InlineData("[Input(6, 5, 2)] [Activation(Act.SiLU)] [Add(\"input\")] [Layer(60, 3)]")]
    [InlineData("[Input(6, 5, 2)] [Conv2D(2, 3, 3)]")]
    [InlineData("[Input(6, 5, 2)] [Conv2D(2, 3, 3, Act = Act.ReLU)] [Conv2D(3, 2, 3, Padding = 1, Act = Act.SiLU)] [Conv2D(2, 3, 1)] [Add(\"layer1\", Act = Act.ELU)] [Layer(36, 4, Act = Act.Softmax)]")]
    [InlineData("[Input(6, 5, 2)] [Conv2D(2, 17, 3, Same = true, Stride = 2)] [Flatten] [Activation(Act.Tanh)] [Layer(153, 2)]")]
    [InlineData("[Input(6, 5, 2)] [Conv2D(2, 4, 2, Groups = 2, KernelWidth = 3, Dilation = 2, DilationWidth = 1, Padding = 1, PaddingWidth = 2)] [GlobalAveragePool] [Layer(4, 3)]")]
    [InlineData("[Input(6, 5, 2)] [DepthwiseConv2D(2, 3, Multiplier = 3, Act = Act.ReLU6, Bias = false)] [GlobalMaxPool]")]
    [InlineData("[Input(9, 9, 2)] [MaxPool2D(2, Stride = 2, Padding = 1, Ceiling = true)]")]
    [InlineData("[Input(9, 9, 2)] [MaxPool2D(4, Stride = 4, Padding = 2, Ceiling = true)]")]
    [InlineData("[Input(9, 8, 2)] [MaxPool2D(3, Same = true)] [AveragePool2D(2, Same = true)]")]
    [InlineData("[Input(9, 9, 2)] [AveragePool2D(2, Stride = 2, Padding = 1)]")]
    [InlineData("[Input(9, 9, 2)] [AveragePool2D(3, Stride = 2, Padding = 1, CountPadding = false)]")]
    [InlineData("[Input(10, 10, 2)] [AveragePool2D(3, Stride = 3, Padding = 1, Ceiling = true)]")]
    [InlineData("[Input(10, 10, 2)] [AveragePool2D(3, Stride = 3, Padding = 1, Ceiling = true, CountPadding = false)]")]
    [InlineData("[Input(10, 10, 2)] [AveragePool2D(4, Stride = 3, Ceiling = true)]")]
    [InlineData("[Input(3, 10, 2)] [AveragePool2D(1, SizeWidth = 3, Stride = 3, Padding = 0, PaddingWidth = 1, Ceiling = true)]")]
    [InlineData("[Input(3, 3, 1)] [AveragePool2D(2, SizeWidth = 1, Stride = 1, StrideWidth = 3, Ceiling = true, CountPadding = false)] [Layer(2, 7)]")]
    public void They_give_the_outputs_of_Forward_in_ONNX_Runtime(string declaration)
    {
        foreach (var order in new[] { "", ", ChannelsFirst = true" })
        {
            var network = NetworkCompiler.CompileOne(WithOrder(declaration, order));
            float[] rows = [.. Enumerable.Range(0, 3 * network.Info.InputSize).Select(i => MathF.Sin(i * i))];

            OnnxRuntime.RequireClose(OnnxRuntime.Run(network.ToOnnx(), rows, ShapeOf(network.Info, 3)), network.Forward(rows), Tolerance, declaration + order);
        }
    }

    [Theory]
    [InlineData("", new long[] { 6, 5, 2 }, new long[] { 4, 3, 3 })]
    [InlineData(", ChannelsFirst = true", new long[] { 2, 6, 5 }, new long[] { 3, 4, 3 })]
    public void The_graphs_input_and_output_have_the_order_of_rows(string order, long[] input, long[] output)
    {
        var graph = OnnxModel.Read(new MemoryStream(NetworkCompiler.CompileOne(WithOrder("[Input(6, 5, 2)] [Conv2D(2, 3, 3)]", order)).ToOnnx())).Graph;

        Assert.Equal(input, graph.Input[0].Type.TensorType.Shape.Dim.Skip(1).Select(size => size.DimValue));
        Assert.Equal(output, graph.Output[0].Type.TensorType.Shape.Dim.Skip(1).Select(size => size.DimValue));
        Assert.Equal(["batch", "batch"], graph.Input.Concat(graph.Output).Select(value => value.Type.TensorType.Shape.Dim[0].DimParam));
    }

    [Fact]
    public void A_value_that_several_layers_read_is_transposed_once()
    {
        var network = NetworkCompiler.CompileOne("[Input(6, 5, 2)] [Conv2D(2, 2, 1)] [Conv2D(2, 2, 1, From = \"input\")] [Add(\"layer1\")] [Layer(60, 3)] [Layer(60, 3, From = \"layer3\")] [Add(\"layer4\")]");

        var graph = OnnxModel.Read(new MemoryStream(network.ToOnnx())).Graph;

        Assert.Equal(["input.channels_first", "layer3.output.channels_last"], graph.Node.Where(node => node.OpType == "Transpose").Select(node => node.Name));
    }

    /// <summary>The tensor of a batch as the exported graph takes it.</summary>
    internal static int[] ShapeOf(NetworkInfo info, int rows) => ShapeOf(info.InputShape, info.ChannelsFirst, rows);

    /// <summary>The tensor of a batch of such rows.</summary>
    internal static int[] ShapeOf(IReadOnlyList<int> shape, bool channelsFirst, int rows) =>
        shape is [var height, var width, var channels] && channelsFirst ? [rows, channels, height, width] : [rows, .. shape];

    /// <summary>The declaration with something more in [Input].</summary>
    internal static string WithOrder(string declaration, string order) => declaration.Insert(declaration.IndexOf(")]", StringComparison.Ordinal), order);
}
