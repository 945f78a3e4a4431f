namespace NetGen.Analyzers.Tests;

public sealed class OversizedWindowTests
{
    [Theory]
    [InlineData("[Input(5, 5, 3)]", "Conv2D(3, 8, {|NG1013:7|}, Act = ReLU)", "A kernel of 7x7 fits nowhere, since the network's input has 5 x 5 x 3. Use a smaller kernel, a larger image, or Padding.")]
    [InlineData("[Input(5, 5, 3)]", "Conv2D(outputs: 8, {|NG1013:kernel: 6|}, inputs: 3, Act = ReLU)", "A kernel of 6x6 fits nowhere, since the network's input has 5 x 5 x 3. Use a smaller kernel, a larger image, or Padding.")]
    [InlineData("[Input(5, 9, 3)]", "DepthwiseConv2D(3, 3, Act = ReLU, {|NG1013:KernelWidth = 10|})", "A kernel of 3x10 fits nowhere, since the network's input has 5 x 9 x 3. Use a smaller kernel, a larger image, or Padding.")]
    [InlineData("[Input(5, 9, 3)]", "MaxPool2D({|NG1013:6|}, SizeWidth = 3)", "A window of 6x3 fits nowhere, since the network's input has 5 x 9 x 3. Use a smaller window, a larger image, or Padding.")]
    [InlineData("[Input(5, 5, 3)]", "AveragePool2D({|NG1013:6|}, Ceiling = true)", "A window of 6x6 fits nowhere, since the network's input has 5 x 5 x 3. Use a smaller window, a larger image, or Padding.")]
    [InlineData("[Input(5, 5, 3)]", "Conv2D(3, 8, {|NG1013:3|}, Dilation = 4, Padding = 1, Act = ReLU)", "A kernel of 3x3, which reaches over 9x9 pixels, fits nowhere, since the network's input has 5 x 5 x 3, 7x7 pixels with its padding. Use a smaller kernel, a larger image, or Padding.")]
    public Task A_window_larger_than_the_input_is_marked(string input, string layer, string message) =>
        Analysis.Expect($"{input} [{layer}] [Layer(8, 4)] partial class Net;", message);

    [Fact]
    public Task The_layer_that_gives_too_small_an_image_is_named() => Analysis.Expect(
        "[Input(28, 28, 1)] [Conv2D(1, 6, 5, Act = ReLU, Name = \"stem\")] [MaxPool2D(8)] [MaxPool2D({|NG1013:4|})] [GlobalMaxPool] [Conv2D(6, 6, {|NG1013:25|}, From = \"stem\")] [GlobalMaxPool] [Add(\"layer4\")] [Layer(6, 4)] partial class Net;",
        "A window of 4x4 fits nowhere, since the layer before gives 3 x 3 x 6. Use a smaller window, a larger image, or Padding.",
        "A kernel of 25x25 fits nowhere, since 'stem' gives 24 x 24 x 6. Use a smaller kernel, a larger image, or Padding.");

    [Fact]
    public Task What_follows_from_it_is_not_reported_too() => Analysis.Expect(
        "[Input(4, 4, 3)] [Conv2D(3, 8, {|NG1013:5|}, Act = ReLU)] [Conv2D(8, 8, 3, Act = ReLU)] [Layer(77, 4)] partial class Net;",
        "A kernel of 5x5 fits nowhere, since the network's input has 4 x 4 x 3. Use a smaller kernel, a larger image, or Padding.");

    [Theory]
    [InlineData("[Input(5, 5, 3)] [Conv2D(3, 8, 5, Act = ReLU)] [Layer(8, 4)]")]
    [InlineData("[Input(5, 5, 3)] [Conv2D(3, 8, 7, Padding = 1, Act = ReLU)] [Layer(8, 4)]")]
    [InlineData("[Input(5, 5, 3)] [Conv2D(3, 8, 7, Same = true, Act = ReLU)] [Layer(200, 4)]")]
    [InlineData("[Input(5, 5, 3)] [MaxPool2D(5)] [Layer(3, 4)]")]
    public Task A_window_that_fits_once_is_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");
}
