using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Model;
using NetGen.Parsing;
using NetGen.Signal;

namespace NetGen.Analyzers.Tests;

/// <summary>What the rules on signals say of networks over images.</summary>
public sealed class ImageSignalRuleTests
{
    private const string Vgg11 = """
        [Conv2D(3, 64, 3, Padding = 1, Act = ReLU)] [MaxPool2D(2)]
        [Conv2D(64, 128, 3, Padding = 1, Act = ReLU)] [MaxPool2D(2)]
        [Conv2D(128, 256, 3, Padding = 1, Act = ReLU)] [Conv2D(256, 256, 3, Padding = 1, Act = ReLU)] [MaxPool2D(2)]
        [Conv2D(256, 512, 3, Padding = 1, Act = ReLU)] [Conv2D(512, 512, 3, Padding = 1, Act = ReLU)] [MaxPool2D(2)]
        [Conv2D(512, 512, 3, Padding = 1, Act = ReLU)] [Conv2D(512, 512, 3, Padding = 1, Act = ReLU)] [MaxPool2D(2)]
        """;

    private static readonly string Separable = string.Concat(Enumerable.Repeat("[DepthwiseConv2D(64, 3, Same = true, Act = ReLU)] [Conv2D(64, 64, 1, Act = ReLU)] ", 4));

    /// <summary>As published, but for norms; every weight is left to Auto.</summary>
    public static TheoryData<string, string> Published => new()
    {
        { "LeNet-5", "[Input(28, 28, 1)] [Conv2D(1, 6, 5, Padding = 2, Act = Tanh)] [AveragePool2D(2)] [Conv2D(6, 16, 5, Act = Tanh)] [AveragePool2D(2)] [Layer(400, 120, Act = Tanh)] [Layer(120, 84, Act = Tanh)] [Layer(84, 10, Act = Softmax)]" },
        { "SimpleChains' LeNet", "[Input(28, 28, 1)] [Conv2D(1, 6, 5, Act = ReLU)] [MaxPool2D(2)] [Conv2D(6, 16, 5, Act = ReLU)] [MaxPool2D(2)] [Layer(256, 120, Act = ReLU)] [Layer(120, 84, Act = ReLU)] [Layer(84, 10, Act = Softmax)]" },
        { "VGG-11 of CIFAR-10", $"[Input(32, 32, 3)] {Vgg11} [Layer(512, 10, Act = Softmax)]" },
        { "VGG-11", $"[Input(224, 224, 3)] {Vgg11} [Layer(25088, 4096, Act = ReLU, Dropout = 0.5)] [Layer(4096, 4096, Act = ReLU, Dropout = 0.5)] [Layer(4096, 1000, Act = Softmax)]" },
        { "DS-CNN", $"[Input(49, 10, 1)] [Conv2D(1, 64, 10, KernelWidth = 4, Stride = 2, Same = true, Act = ReLU)] {Separable} [GlobalAveragePool] [Layer(64, 12, Act = Softmax)]" },
        { "NNCG's pedestrians", "[Input(36, 18, 1)] [Conv2D(1, 4, 3, Same = true, Act = ReLU)] [MaxPool2D(2)] [Conv2D(4, 8, 3, Same = true, Act = ReLU)] [MaxPool2D(2)] [Conv2D(8, 16, 3, Same = true, Act = ReLU)] [MaxPool2D(4, SizeWidth = 2)] [Layer(64, 2, Act = Softmax)]" },
        { "Keras' CIFAR-10", "[Input(32, 32, 3)] [Conv2D(3, 32, 3, Padding = 1, Act = ReLU)] [Conv2D(32, 32, 3, Act = ReLU)] [MaxPool2D(2)] [Conv2D(32, 64, 3, Padding = 1, Act = ReLU)] [Conv2D(64, 64, 3, Act = ReLU)] [MaxPool2D(2)] [Layer(2304, 512, Act = ReLU)] [Layer(512, 10, Act = Softmax)]" },
        { "MobileNet's ends", "[Input(96, 96, 1)] [Conv2D(1, 8, 3, Stride = 2, Same = true, Act = ReLU6)] [DepthwiseConv2D(8, 3, Same = true, Act = ReLU6)] [Conv2D(8, 16, 1, Act = ReLU6)] [DepthwiseConv2D(16, 3, Stride = 2, Same = true, Act = ReLU6)] [Conv2D(16, 32, 1, Act = ReLU6)] [GlobalAveragePool] [Layer(32, 2, Act = Softmax)]" },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public async Task Published_networks_are_fine(string name, string layers) => Assert.True(
        await Found(layers) is [], $"{name}: {string.Join('\n', (await Found(layers)).Select(found => found.GetMessage(CultureInfo.InvariantCulture)))}");

    [Theory]
    [InlineData("Init = Normal, Std = 0.01, Act = Tanh", "NG1201")]
    [InlineData("Init = Normal, Std = 0.01, Act = ReLU", "NG1201")]
    [InlineData("Init = Xavier, Act = ReLU", "NG1201")]
    [InlineData("Init = Normal, Std = 0.5, Act = ReLU", "NG1202")]
    [InlineData("Init = Normal, Std = 0.5, Act = Tanh", "NG1205")]
    [InlineData("Init = Xavier, Act = Sigmoid", "NG1206")]
    public async Task Deep_stacks_with_unsuited_weights_are_marked(string arguments, string id) => Assert.Contains(await Found(Stack(arguments)), found => found.Id == id);

    [Theory]
    [InlineData("Init = He, Act = ReLU")]
    [InlineData("Init = DeltaOrthogonal, Act = Tanh")]
    [InlineData("Act = Tanh")]
    [InlineData("Act = SELU")]
    public async Task Those_with_suited_ones_are_not(string arguments) =>
        Assert.DoesNotContain(await Found(Stack(arguments)), found => found.Id.StartsWith("NG12", StringComparison.Ordinal));

    /// <summary>A mean over independent pixels is small, but those of pictures are not independent; a rule asks whether it would be small of a uniform one too.</summary>
    [Fact]
    public async Task What_holds_of_independent_pixels_alone_is_not_said()
    {
        const string Means = "[Input(28, 28, 1)] [Conv2D(1, 8, 3, Act = Tanh)] [GlobalAveragePool] [Layer(8, 40, Act = Tanh)] [Layer(40, 10, Act = Softmax)]";
        Assert.InRange(SignalPropagation.Predict(Parse(Means)).Layers[2].Std, 0, 0.1);
        Assert.InRange(SignalPropagation.Predict(Parse(Means), pixelShare: 1).Layers[2].Std, 0.1, 1);
        Assert.Empty(await Found(Means));
    }

    private static NetworkModel Parse(string layers) => NetworkParser.Parse(Analysis.Compile($"{layers} partial class Net;").GetTypeByMetadataName("Net")!, CancellationToken.None);

    private static string Stack(string arguments) => $"[Input(10, 10, 3)] [Conv2D(3, 64, 3, Same = true, {arguments})] "
        + string.Concat(Enumerable.Repeat($"[Conv2D(64, 64, 3, Same = true, {arguments})] ", 19)) + "[Layer(6400, 10, Act = Softmax)]";

    private static async Task<IReadOnlyList<Diagnostic>> Found(string layers) => [.. await Analysis.AnalyzeGenerated($"{layers} partial class Net;")];
}
