namespace NetGen.Analyzers.Tests;

public sealed class MissingImageTests
{
    [Theory]
    [InlineData("Conv2D(1, 8, 3)", "Conv2D")]
    [InlineData("DepthwiseConv2D(1, 3)", "DepthwiseConv2D")]
    [InlineData("MaxPool2D(2)", "MaxPool2D")]
    [InlineData("AveragePool2D(2)", "AveragePool2D")]
    [InlineData("GlobalAveragePool", "GlobalAveragePool")]
    [InlineData("GlobalMaxPool", "GlobalMaxPool")]
    public Task A_row_where_an_image_is_read_is_marked(string layer, string kind) => Analysis.Expect(
        $"[Input(784)] [{{|NG1017:{layer}|}}] [Layer(196, 10)] partial class Net;",
        $"[{kind}] reads an image, but the network's input has 784 values. Declare the image by [Input(height, width, channels)].");

    [Theory]
    [InlineData("[Input(8, 8, 2)] [Layer(128, 64, Act = ReLU)]", "64 values")]
    [InlineData("[Layer(128, 64, Act = ReLU)]", "64 values")]
    [InlineData("[Input(8, 8, 2)] [GlobalMaxPool]", "2 values")]
    [InlineData("[Input(8, 8, 1)] [GlobalAveragePool]", "1 value")]
    [InlineData("[Input(8, 8, 2)] [Flatten]", "128 values")]
    public Task A_layer_that_gives_a_row_is_named(string above, string values) => Analysis.Expect(
        $"{above} [{{|NG1017:Conv2D(2, 4, 3, Act = ReLU)|}}] [MaxPool2D(2)] [Layer(36, 10)] partial class Net;",
        $"[Conv2D] reads an image, but the layer before gives a row of {values}. Put it above what makes a row of an image, or let it read an image by From.");

    [Theory]
    [InlineData("[Input(28, 28, 1)] [Conv2D(1, 8, 3, Act = ReLU)] [GlobalMaxPool] [Layer(8, 10)]")]
    [InlineData("[Input(8, 8, 2)] [Layer(128, 4, Act = Tanh)] [Conv2D(2, 4, 3, From = \"input\")] [GlobalMaxPool] [Add(\"layer1\")] [Layer(4, 2)]")]
    [InlineData("[Input(1, 1, 8)] [Conv2D(8, 8, 1, Act = ReLU)] [Layer(8, 2)]")]
    public Task An_image_is_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");
}
