namespace NetGen.Analyzers.Tests;

public sealed class ShapeMismatchTests
{
    [Fact]
    public Task Inputs_that_are_not_the_outputs_before_are_marked() => Analysis.Expect(
        "[Layer(784, 128)] [Layer({|NG1001:100|}, 10)] [Layer({|NG1001:11|}, 1)] partial class Net;",
        "'Layer(100, 10)' takes 100 inputs, but the layer before gives 128. Make both numbers the same.",
        "'Layer(11, 1)' takes 11 inputs, but the layer before gives 10. Make both numbers the same.");

    [Fact]
    public Task Named_arguments_in_another_order_are_found() => Analysis.Expect(
        "[Layer(2, 3)] [Layer(outputs: 5, {|NG1001:inputs: 4|}, Act = Tanh)] partial class Net;",
        "'Layer(4, 5)' takes 4 inputs, but the layer before gives 3. Make both numbers the same.");

    [Fact]
    public Task A_constant_is_marked_as_written() => Analysis.Expect(
        "[Layer(2, 3), Layer({|NG1001:Net.Width + 1|}, 5)] partial class Net { const int Width = 8; }",
        "'Layer(9, 5)' takes 9 inputs, but the layer before gives 3. Make both numbers the same.");

    [Fact]
    public Task The_layer_that_From_names_is_named() => Analysis.Expect(
        "[Layer(8, 16, Act = Tanh, Name = \"stem\")] [Layer(16, 4, Act = Tanh)] [Layer({|NG1001:12|}, 4, From = \"stem\")] [Add(\"layer2\")] partial class Net;",
        "'Layer(12, 4)' takes 12 inputs, but 'stem' gives 16. Make both numbers the same.");

    [Fact]
    public Task The_input_that_From_names_is_named() => Analysis.Expect(
        "[Layer(8, 4, Act = Tanh)] [Layer({|NG1001:4|}, 4, From = \"input\")] [Add(\"layer1\")] partial class Net;",
        "'Layer(4, 4)' takes 4 inputs, but the network's input has 8 values. Make both numbers the same.");

    [Fact]
    public Task What_From_names_may_have_another_size_than_the_layer_before() => Analysis.Expect(
        "[Layer(8, 16, Act = Tanh, Name = \"stem\")] [Layer(16, 4, Act = Tanh)] [Layer(16, 4, From = \"stem\")] [Add(\"layer2\")] partial class Net;");

    [Fact]
    public Task Constants_that_agree_are_fine() =>
        Analysis.Expect("[Layer(2, Width, Act = ReLU)] [Layer(Width, 5)] partial class Net { const int Width = 8; }");

    [Fact]
    public Task A_size_that_is_no_size_is_not_a_mismatch_too() => Analysis.Expect(
        "[Layer(2, {|NG1002:-3|})] [Layer(4, 5)] partial class Net;",
        "A layer has at least 1 output, not -3.");
}
