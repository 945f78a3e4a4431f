namespace NetGen.Analyzers.Tests;

public sealed class MissingInputTests
{
    [Theory]
    [InlineData("Activation(Tanh)", "Activation")]
    [InlineData("Activation(Tanh, From = \"input\")", "Activation")]
    [InlineData("Add(\"input\")", "Add")]
    public Task A_first_layer_without_sizes_is_marked(string first, string kind) => Analysis.Expect(
        $"[{{|NG1012:{first}|}}] [Layer(8, 4)] partial class Net;",
        $"[{kind}] takes what it is given, so that nothing says how large the network's input is. Say it with [Input(height, width, channels)] or [Input(values)], or begin with [Layer(inputs, outputs)].");

    [Fact]
    public Task A_network_of_nothing_else_is_marked_once() => Analysis.Expect(
        "[{|NG1012:Activation(Tanh)|}] [Add(\"input\")] partial class Net;",
        "[Activation] takes what it is given, so that nothing says how large the network's input is. Say it with [Input(height, width, channels)] or [Input(values)], or begin with [Layer(inputs, outputs)].");

    [Theory]
    [InlineData("Conv2D(3, 8, 3)", "Conv2D", "3")]
    [InlineData("Conv2D(3, 8, 3, From = \"input\")", "Conv2D", "3")]
    [InlineData("DepthwiseConv2D(16, 1)", "DepthwiseConv2D", "16")]
    [InlineData("MaxPool2D(2)", "MaxPool2D", "channels")]
    [InlineData("AveragePool2D(1)", "AveragePool2D", "channels")]
    [InlineData("GlobalMaxPool", "GlobalMaxPool", "channels")]
    [InlineData("GlobalAveragePool", "GlobalAveragePool", "channels")]
    public Task A_first_layer_that_reads_an_image_is_marked_and_nothing_that_follows(string first, string kind, string channels) => Analysis.Expect(
        $"[{{|NG1012:{first}|}}] [Conv2D(5, 8, 3)] [Add(\"input\")] [Layer(72, 4)] partial class Net;",
        $"[{kind}] takes an image of any height and width, so that nothing says how large the network's input is. Say it with [Input(height, width, {channels})].");

    [Fact]
    public Task A_flattened_input_of_no_size_is_marked() => Analysis.Expect(
        "[{|NG1012:Flatten|}] [Layer(72, 4)] partial class Net;",
        "[Flatten] takes what it is given, so that nothing says how large the network's input is. Say it with [Input(height, width, channels)] or [Input(values)], or begin with [Layer(inputs, outputs)].");

    [Theory]
    [InlineData("[Input(8)] [Activation(Tanh)] [Layer(8, 4)]")]
    [InlineData("[Input(4, 4, 2)] [Conv2D(2, 8, 3, Act = ReLU)] [Layer(32, 4)]")]
    [InlineData("[Layer(8, 8)] [Activation(Tanh)] [Layer(8, 4)]")]
    [InlineData("[Layer(8, 8, Act = Tanh)] [Activation(Sigmoid, From = \"input\")] [Add(\"layer1\")] [Layer(8, 4)]")]
    public Task Below_a_layer_with_sizes_they_are_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");
}
