using NetGen.Onnx.Tests.Compiled;
using NetGen.Onnx.Tests.Reading;

namespace NetGen.Onnx.Tests;

/// <summary>Networks over images as exporters write them.</summary>
public class ImageFixtureTests
{
    private const float Tolerance = 1e-5f;

    public static TheoryData<string> Names => [.. ImageFixtures.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void They_are_read_and_give_PyTorchs_outputs(string name)
    {
        var (inputs, outputs) = ImageFixtures.ValuesOf(name);

        var read = new ReadChain(OnnxModel.Read(ImageFixtures.ModelOf(name)).ReadLayers(), []);

        OnnxRuntime.RequireClose(outputs, read.Forward(inputs), Tolerance, name);
        OnnxRuntime.RequireClose(outputs, OnnxRuntime.Run(File.ReadAllBytes(ImageFixtures.ModelOf(name)), inputs, ImageExportTests.ShapeOf(read.Layers[0].InputShape, read.Layers[0].ChannelsFirst, inputs.Length / read.Layers[0].Inputs)), Tolerance, name);
    }

    [Theory]
    [InlineData("LeNet.pytorch", "conv1 Conv2D; layer2 MaxPool2D; conv2 Conv2D; layer4 MaxPool2D; fc1 Layer; fc2 Layer")]
    [InlineData("LeNet.keras", "conv2d Conv2D; max_pooling2d MaxPool2D; conv2d_1 Conv2D; max_pooling2d_1 MaxPool2D; dense Layer; dense_1 Layer")]
    [InlineData("Residual.keras", "conv2d Conv2D; conv2d_1 Conv2D; depthwise_conv2d DepthwiseConv2D; layer4 Add; layer5 Add; average_pooling2d AveragePool2D; Mean GlobalAveragePool; dense Layer")]
    [InlineData("Separable.pytorch", "first Conv2D; deep DepthwiseConv2D; point Conv2D; layer4 MaxPool2D; classes Conv2D")]
    public void Their_layers_have_names(string name, string layers) =>
        Assert.Equal(layers, string.Join("; ", OnnxModel.Read(ImageFixtures.ModelOf(name)).ReadLayers().Select(layer => $"{layer.Name} {layer.Kind}")));

    /// <summary>Of one channel, the rows are the same in either order, and one declaration takes both files.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(", ChannelsFirst = true")]
    public void Both_exporters_files_load_into_one_declaration(string order)
    {
        var network = NetworkCompiler.CompileOne(ImageExportTests.WithOrder(
            "[Input(14, 14, 1)] [Conv2D(1, 4, 3, Same = true, Act = Act.ReLU)] [MaxPool2D(2)] [Conv2D(4, 6, 3, Act = Act.ReLU)] [MaxPool2D(2)] [Layer(24, 10, Act = Act.ReLU)] [Layer(10, 3, Act = Act.Softmax)]", order));
        foreach (var name in new[] { "LeNet.pytorch", "LeNet.keras" })
        {
            network.Create(1);
            network.LoadOnnxWeights(ImageFixtures.ModelOf(name));
            var (inputs, outputs) = ImageFixtures.ValuesOf(name);

            OnnxRuntime.RequireClose(outputs, network.Forward(inputs), Tolerance, name);
        }
    }
}
