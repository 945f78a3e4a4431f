namespace NetGen.Analyzers.Tests;

public sealed class ImageSoftmaxTests
{
    [Theory]
    [InlineData("[Conv2D(3, 10, 3, {|NG1021:Act = Softmax|})]")]
    [InlineData("[Conv2D(3, 10, 3)] [Activation({|NG1021:Softmax|})]")]
    [InlineData("[Conv2D(3, 10, 3, {|NG1021:Act = Softmax|})] [GlobalAveragePool]")]
    [InlineData("[Conv2D(3, 10, 3, {|NG1021:Act = Softmax|})] [Layer(360, 4, Act = Softmax)]")]
    [InlineData("[Conv2D(3, 10, 3, Name = \"a\")] [Conv2D(3, 10, 3, From = \"input\")] [Add(\"a\", {|NG1021:Act = Softmax|})]")]
    public Task An_image_of_several_pixels_is_marked(string layers) => Analysis.Expect(
        $"[Input(8, 8, 3)] {layers} partial class Net;",
        "Softmax runs over whole rows: here over all 6 x 6 x 10 = 360 values of an image, whose pixels would share a sum of 1. Put [GlobalAveragePool] or a [Layer] before it, or [Flatten] and [Activation(Softmax)] if that is meant.");

    [Theory]
    [InlineData("[Conv2D(3, 10, 3)] [GlobalAveragePool] [Activation(Softmax)]")]
    [InlineData("[Conv2D(3, 10, 8, Act = Softmax)]")]
    [InlineData("[Conv2D(3, 10, 3)] [Flatten] [Activation(Softmax)]")]
    [InlineData("[Conv2D(3, 10, 3, Act = ReLU)] [Layer(360, 4, Act = Softmax)]")]
    public Task A_row_or_a_single_pixel_is_fine(string layers) => Analysis.Expect($"[Input(8, 8, 3)] {layers} partial class Net;");
}
