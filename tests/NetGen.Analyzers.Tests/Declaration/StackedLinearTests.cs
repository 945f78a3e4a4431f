namespace NetGen.Analyzers.Tests;

public sealed class StackedLinearTests
{
    [Theory]
    [InlineData("{|NG1004:Layer(784, 128)|}", "128", "10", "784x10", "10", "Tanh")]
    [InlineData("Layer(784, 128, {|NG1004:Act = Linear|})", "128", "10", "784x10", "10", "Tanh")]
    [InlineData("Layer(4, 16, {|NG1004:Act = Act.Linear|}, Init = Normal, Std = 0.5)", "16", "10", "4x10", "4", "ReLU")]
    [InlineData("{|NG1004:Layer(4, 16, Init = LeCunUniform)|}", "16", "10", "4x10", "4", "Tanh")]
    [InlineData("{|NG1004:Layer(8, 8, Dropout = 0.5)|}", "8", "8", "8x8", "8", "Tanh")]
    public Task A_layer_that_the_next_absorbs_is_marked(string layer, string width, string outputs, string shape, string rank, string cure) => Analysis.Expect(
        $"[{layer}] [Layer({width}, {outputs}, Act = Softmax)] partial class Net;",
        $"Without an activation between them, this layer and the next are together one {shape} matrix of rank at most {rank}. Add an activation, such as Act = {cure}.");

    [Fact]
    public Task Each_of_several_is_marked() => Analysis.Expect(
        "[{|NG1004:Layer(8, 16)|}] [{|NG1004:Layer(16, 32)|}] [Layer(32, 4)] partial class Net;",
        "Without an activation between them, this layer and the next are together one 8x32 matrix of rank at most 8. Add an activation, such as Act = Tanh.",
        "Without an activation between them, this layer and the next are together one 16x4 matrix of rank at most 4. Add an activation, such as Act = Tanh.");

    [Theory]
    [InlineData("[Layer(784, 128, Act = Tanh)] [Layer(128, 10)]")]
    [InlineData("[Layer(784, 10)]")]
    [InlineData("[Layer(784, 128, Act = Tanh)] [Layer(128, 16)] [Layer(16, 128, Act = Tanh)] [Layer(128, 784)]")]
    [InlineData("[Layer(1000, 32)] [Layer(32, 1000, Act = Softmax)]")]
    public Task An_activation_a_head_or_a_bottleneck_is_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");

    [Theory]
    [InlineData("[{|NG1004:Conv2D(3, 8, 3)|}] [Conv2D(8, 8, 3, Act = ReLU)] [GlobalMaxPool] [Layer(8, 4)]", "one convolution", "ReLU")]
    [InlineData("[Conv2D(3, 8, 3, {|NG1004:Act = Linear|}, Init = Xavier)] [Conv2D(8, 8, 3, Act = ReLU)] [GlobalMaxPool] [Layer(8, 4)]", "one convolution", "Tanh")]
    [InlineData("[{|NG1004:Conv2D(3, 8, 3)|}] [AveragePool2D(2)] [Conv2D(8, 8, 3, Act = ReLU)] [GlobalMaxPool] [Layer(8, 4)]", "one convolution", "ReLU")]
    [InlineData("[Conv2D(3, 8, 3)] [AveragePool2D(2)] [Activation({|NG1004:Linear|})] [Conv2D(8, 8, 3, Act = ReLU)] [GlobalMaxPool] [Layer(8, 4)]", "one convolution", "ReLU")]
    [InlineData("[{|NG1004:Conv2D(3, 8, 3)|}] [Layer(1568, 4)]", "one linear map of 16 x 16 x 3 = 768 values to 4", "ReLU")]
    [InlineData("[{|NG1004:Conv2D(3, 8, 3)|}] [GlobalAveragePool] [Layer(8, 4)]", "one linear map of 16 x 16 x 3 = 768 values to 4", "ReLU")]
    [InlineData("[{|NG1004:Conv2D(3, 8, 3)|}] [AveragePool2D(2)] [Flatten] [Layer(392, 4)]", "one linear map of 16 x 16 x 3 = 768 values to 4", "ReLU")]
    public Task A_convolution_that_the_next_layer_absorbs_is_marked(string layers, string product, string cure) => Analysis.Expect(
        $"[Input(16, 16, 3)] {layers} partial class Net;",
        $"Without an activation between them, this layer and the next are together {product}. Add an activation, such as Act = {cure}.");

    [Theory]
    [InlineData("[Conv2D(3, 8, 3)] [MaxPool2D(2)] [Conv2D(8, 8, 3, Act = ReLU)] [GlobalMaxPool] [Layer(8, 4)]")]
    [InlineData("[Conv2D(3, 8, 3)] [AveragePool2D(2)] [Activation(Tanh)] [Conv2D(8, 8, 3, Act = ReLU)] [GlobalMaxPool] [Layer(8, 4)]")]
    [InlineData("[Conv2D(3, 8, 3)] [MaxPool2D(2)] [Layer(392, 4)]")]
    [InlineData("[DepthwiseConv2D(3, 3)] [Conv2D(3, 16, 1, Act = ReLU)] [GlobalMaxPool] [Layer(16, 4)]")]
    [InlineData("[Conv2D(3, 16, 1, Act = ReLU)] [Conv2D(16, 4, 1)] [Conv2D(4, 16, 3, Act = ReLU)] [GlobalMaxPool] [Layer(16, 4)]")]
    [InlineData("[Conv2D(3, 8, 1, KernelWidth = 3)] [Conv2D(8, 8, 3, KernelWidth = 1, Act = ReLU)] [GlobalMaxPool] [Layer(8, 4)]")]
    [InlineData("[Conv2D(3, 8, 3, Act = ReLU)] [Conv2D(8, 8, 3, Act = ReLU)] [GlobalAveragePool] [Layer(8, 4)]")]
    public Task A_largest_value_an_activation_or_a_factor_of_a_convolution_is_fine(string layers) => Analysis.Expect($"[Input(16, 16, 3)] {layers} partial class Net;");

    [Fact]
    public Task A_layer_as_wide_as_the_next_is_no_bottleneck() => Analysis.Expect(
        "[{|NG1004:Layer(64, 8)|}] [Layer(8, 8)] partial class Net;",
        "Without an activation between them, this layer and the next are together one 64x8 matrix of rank at most 8. Add an activation, such as Act = Tanh.");

    [Fact]
    public Task Layers_that_do_not_fit_are_no_product() => Analysis.Expect(
        "[Layer(8, 16)] [Layer({|NG1001:15|}, 4)] partial class Net;",
        "'Layer(15, 4)' takes 15 inputs, but the layer before gives 16. Make both numbers the same.");
}
