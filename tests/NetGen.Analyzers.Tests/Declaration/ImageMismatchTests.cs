namespace NetGen.Analyzers.Tests;

/// <summary>NG1001 where images are read: channels, and what an image is as a row.</summary>
public sealed class ImageMismatchTests
{
    [Theory]
    [InlineData("Conv2D({|NG1001:3|}, 8, 3, Act = ReLU)", "Conv2D(3, 8, 3)")]
    [InlineData("Conv2D(outputs: 8, {|NG1001:inputs: 3|}, kernel: 3, Act = ReLU)", "Conv2D(3, 8, 3)")]
    [InlineData("DepthwiseConv2D({|NG1001:3|}, 5, Act = ReLU)", "DepthwiseConv2D(3, 5)")]
    public Task Channels_that_are_not_the_inputs_are_marked(string layer, string written) => Analysis.Expect(
        $"[Input(32, 32, 4)] [{layer}] [GlobalMaxPool] partial class Net;",
        $"'{written}' takes 3 channels, but the network's input has 4 (32 x 32 x 4). Make both numbers the same.");

    [Fact]
    public Task Channels_that_are_not_the_maps_above_are_marked_also_behind_a_pool() => Analysis.Expect(
        "[Input(28, 28, 1)] [Conv2D(1, 6, 5, Act = ReLU)] [Conv2D({|NG1001:1|}, 6, 5, Act = ReLU)] [MaxPool2D(2)] [Conv2D({|NG1001:8|}, 16, 5, Act = ReLU)] [GlobalMaxPool] partial class Net;",
        "'Conv2D(1, 6, 5)' takes 1 channel, but the layer before gives 6 (24 x 24 x 6). Make both numbers the same.",
        "'Conv2D(8, 16, 5)' takes 8 channels, but the layer before gives 6 (10 x 10 x 6). Make both numbers the same.");

    [Fact]
    public Task Inputs_that_are_not_the_flattened_image_are_marked() => Analysis.Expect(
        "[Input(28, 28, 1)] [Conv2D(1, 6, 5, Act = ReLU)] [MaxPool2D(2)] [Conv2D(6, 16, 5, Act = ReLU)] [MaxPool2D(2)] [Layer({|NG1001:400|}, 120, Act = ReLU)] [Layer(120, 10, Act = Softmax)] partial class Net;",
        "'Layer(400, 120)' takes 400 inputs, but the layer before gives 4 x 4 x 16 = 256. Make both numbers the same.");

    [Theory]
    [InlineData("[Input(28, 28, 1)] [Layer({|NG1001:256|}, 10)]", "28 x 28 x 1 = 784 values")]
    [InlineData("[Input(784)] [Layer({|NG1001:256|}, 10)]", "784 values")]
    [InlineData("[Input(1)] [Layer({|NG1001:256|}, 10)]", "1 value")]
    public Task The_first_layer_is_held_to_the_declared_input(string layers, string values) => Analysis.Expect(
        $"{layers} partial class Net;",
        $"'Layer(256, 10)' takes 256 inputs, but the network's input has {values}. Make both numbers the same.");

    [Theory]
    [InlineData("[Input(28, 28, 1)] [Layer(784, 10)]")]
    [InlineData("[Input(784)] [Layer(784, 10)]")]
    [InlineData("[Input(12, 12, 3)] [Conv2D(3, 16, 5, Act = ReLU)] [MaxPool2D(2)] [Layer(256, 10)]")]
    [InlineData("[Input(12, 12, 3)] [Conv2D(3, 16, 5, Act = ReLU)] [MaxPool2D(2)] [Flatten] [Layer(256, 10)]")]
    [InlineData("[Input(12, 12, 3)] [Conv2D(3, 16, 5, Act = ReLU)] [GlobalAveragePool] [Layer(16, 10)]")]
    public Task Numbers_that_agree_are_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");
}
