using NetGen.Onnx.Tests.Compiled;
using static NetGen.Onnx.Tests.Reading.ImageModel;

namespace NetGen.Onnx.Tests.Reading;

/// <summary>Models over images that are loaded into declared networks.</summary>
public class ImageLoadTests
{
    private static readonly Dictionary<string, string> Declarations = new()
    {
        ["Gray"] = "[Input(5, 4, 1)] [Conv2D(1, 3, 2, Act = Act.ReLU)] [Layer(36, 2)]",
        ["GrayFirst"] = "[Input(5, 4, 1, ChannelsFirst = true)] [Conv2D(1, 3, 2, Act = Act.ReLU)] [Flatten] [Layer(36, 2)]",
        ["GrayStride"] = "[Input(5, 4, 1)] [Conv2D(1, 3, 2, Stride = 2, Act = Act.ReLU)] [Layer(12, 2)]",
        ["Color"] = "[Input(5, 4, 2)] [DepthwiseConv2D(2, 3, Same = true)] [Activation(Act.Tanh)] [Conv2D(2, 2, 1, Groups = 1)] [Add(\"layer2\", Act = Act.SiLU)] [Layer(40, 2)]",
        ["ColorFirst"] = "[Input(5, 4, 2, ChannelsFirst = true)] [Conv2D(2, 2, 3, Padding = 1, Groups = 2, Act = Act.Tanh)] [Conv2D(2, 2, 1)] [Add(\"layer1\", Act = Act.SiLU)] [Layer(40, 2)]",
    };

    private static readonly Lazy<Dictionary<string, TestedNetwork>> Networks = new(() =>
        NetworkCompiler.Compile("using NetGen;\n" + string.Join('\n', Declarations.Select(pair => $"{pair.Value} public partial class {pair.Key};"))).ToDictionary(network => network.Info.Name));

    /// <summary>One channel: the rows are the same, whatever the order in which they are flattened.</summary>
    [Theory]
    [InlineData("Gray", false)]
    [InlineData("Gray", true)]
    [InlineData("GrayFirst", false)]
    [InlineData("GrayFirst", true)]
    public void Weights_behind_an_image_go_where_the_declaration_has_its_numbers(string name, bool isPixelByPixel)
    {
        var model = Build(isPixelByPixel ? [5, 4, 1] : [1, 5, 4], model =>
        {
            var image = model.Add("Relu", [Conv(model, isPixelByPixel ? ToChannelsFirst(model, "x") : "x", [3, 1, 2, 2])]);
            return Dense(model, model.Add("Flatten", [isPixelByPixel ? ToChannelsLast(model, image) : image]), 36, 2);
        });

        RequireAgreement(Networks.Value[name], model, isPixelByPixel ? [3, 5, 4, 1] : [3, 1, 5, 4]);
    }

    [Theory]
    [InlineData("Color", true)]
    [InlineData("ColorFirst", false)]
    public void One_convolution_may_be_declared_in_several_ways(string name, bool isPixelByPixel) =>
        RequireAgreement(Networks.Value[name], Color(isPixelByPixel), isPixelByPixel ? [3, 5, 4, 2] : [3, 2, 5, 4]);

    [Theory]
    [InlineData("Color", false, "its rows have images of 5 x 4 x 2 channel by channel, but those of the declared network pixel by pixel: declare [Input(5, 4, 2, ChannelsFirst = true)]")]
    [InlineData("ColorFirst", true, "its rows have images of 5 x 4 x 2 pixel by pixel, but those of the declared network channel by channel: declare [Input(5, 4, 2)]")]
    public void Rows_in_another_order_are_refused(string name, bool isPixelByPixel, string clause) => RequireRefusal(Networks.Value[name], Color(isPixelByPixel), clause);

    [Fact]
    public void Another_window_is_refused() => RequireRefusal(
        Networks.Value["GrayStride"], Build([1, 5, 4], model => Dense(model, model.Add("Flatten", [model.Add("Relu", [Conv(model, "x", [3, 1, 2, 2])])]), 36, 2)),
        "'layer1' moves 2x2 over 5 x 4 x 1, but 2x2 with stride 2 over 5 x 4 x 1 is declared");

    private static ModelBuilder Color(bool isPixelByPixel) => Build(isPixelByPixel ? [5, 4, 2] : [2, 5, 4], model =>
    {
        var stem = model.Add("Tanh", [Conv(model, isPixelByPixel ? ToChannelsFirst(model, "x") : "x", [2, 1, 3, 3], ("group", 2), ("auto_pad", "SAME_UPPER"))]);
        var sum = model.Add("Add", [Conv(model, stem, [2, 2, 1, 1]), stem]);
        var silu = model.Add("Mul", [sum, model.Add("Sigmoid", [sum])]);
        return Dense(model, model.Add("Flatten", [isPixelByPixel ? ToChannelsLast(model, silu) : silu]), 40, 2);
    });

    private static void RequireAgreement(TestedNetwork network, ModelBuilder model, int[] shape)
    {
        float[] rows = [.. Enumerable.Range(0, shape.Aggregate(1, (count, size) => count * size)).Select(i => MathF.Sin(3 * i))];
        network.Load(model.ToOnnx());

        OnnxRuntime.RequireClose(OnnxRuntime.Run(model.ToOnnx(), rows, shape), network.Forward(rows), 1e-5f, network.Info.Name);
    }

    private static void RequireRefusal(TestedNetwork network, ModelBuilder model, string clause)
    {
        var before = network.Memory;

        Assert.Contains(clause, Assert.Throws<WeightFormatException>(() => network.Load(model.ToOnnx())).Reason, StringComparison.Ordinal);
        Assert.Equal(before, network.Memory);
    }
}
