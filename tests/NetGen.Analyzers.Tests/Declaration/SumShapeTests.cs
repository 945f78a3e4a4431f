namespace NetGen.Analyzers.Tests;

public sealed class SumShapeTests
{
    [Fact]
    public Task The_input_of_another_size_is_marked() => Analysis.Expect(
        "[Layer(8, 16, Act = Tanh)] [Add({|NG1016:\"input\"|})] [Layer(16, 4)] partial class Net;",
        "A sum adds its terms value by value, but 'layer1' gives 16 values and the network's input has 8 values. Make both numbers the same.");

    [Fact]
    public Task A_layer_of_another_size_is_marked() => Analysis.Expect(
        "[Layer(8, 1, Act = Tanh, Name = \"gate\")] [Layer(1, 16, Act = Tanh)] [Add({|NG1016:other: \"gate\"|}, Act = ReLU)] [Layer(16, 4)] partial class Net;",
        "A sum adds its terms value by value, but 'layer2' gives 16 values and 'gate' gives 1 value. Make both numbers the same.");

    [Fact]
    public Task What_From_names_is_the_first_term() => Analysis.Expect(
        "[Layer(8, 16, Act = Tanh)] [Layer(16, 9, Act = Tanh)] [Add({|NG1016:\"layer2\"|}, From = \"input\")] [Add(\"input\", From = \"layer3\")] [Layer(8, 4, From = \"layer4\")] partial class Net;",
        "A sum adds its terms value by value, but the network's input has 8 values and 'layer2' gives 9 values. Make both numbers the same.");

    [Fact]
    public Task Images_of_as_many_values_in_another_shape_are_marked() => Analysis.Expect(
        "[Input(8, 8, 4)] [Conv2D(4, 16, 2, Stride = 2, Act = ReLU)] [Add({|NG1016:\"input\"|})] [GlobalMaxPool] partial class Net;",
        "A sum adds its terms value by value, but 'layer1' gives 4 x 4 x 16 = 256 values and the network's input has 8 x 8 x 4 = 256 values. Make both shapes the same.");

    [Fact]
    public Task An_image_and_its_values_as_a_row_are_marked() => Analysis.Expect(
        "[Input(4, 4, 4)] [Conv2D(4, 4, 3, Padding = 1, Act = ReLU)] [Flatten] [Add({|NG1016:\"layer1\"|})] [Layer(64, 4)] partial class Net;",
        "A sum adds its terms value by value, but 'layer2' gives 64 values and 'layer1' gives 4 x 4 x 4 = 64 values. One is an image, the other a row: add what [Flatten] makes of the image.");

    [Fact]
    public Task An_image_and_a_row_of_another_size_are_marked() => Analysis.Expect(
        "[Input(4, 4, 4)] [Conv2D(4, 4, 3, Padding = 1, Act = ReLU)] [Layer(64, 9, Act = Tanh)] [Add({|NG1016:\"layer1\"|})] [Layer(9, 4)] partial class Net;",
        "A sum adds its terms value by value, but 'layer2' gives 9 values and 'layer1' gives 4 x 4 x 4 = 64 values. Make both shapes the same.");

    [Theory]
    [InlineData("[Input(4, 4, 4)] [Conv2D(4, 4, 3, Padding = 1, Act = ReLU)] [Add(\"input\")] [GlobalMaxPool]")]
    [InlineData("[Input(4, 4, 8)] [GlobalAveragePool] [Conv2D(8, 8, 4, From = \"input\")] [Add(\"layer1\", Act = ReLU)] [Layer(8, 4)]")]
    [InlineData("[Layer(8, 8, Act = Tanh)] [Add(\"input\")] [Layer(8, 4)]")]
    [InlineData("[Layer(8, 16, Act = Tanh)] [Layer(16, 16, Act = Tanh)] [Add(\"layer1\")] [Activation(Tanh)] [Add(\"layer3\")] [Layer(16, 4)]")]
    [InlineData("[Layer(8, 16, Act = Tanh)] [Layer(8, 16, From = \"input\", Bias = false)] [Add(\"layer1\")] [Layer(16, 4)]")]
    public Task Terms_of_one_size_are_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");

    [Fact]
    public Task A_size_that_is_no_size_is_not_another_size_too() => Analysis.Expect(
        "[Layer(8, 8, Act = Tanh, Name = \"a\")] [Layer(8, {|NG1002:0|}, Act = Tanh)] [Add(\"a\")] [Layer(8, 4)] partial class Net;",
        "A layer has at least 1 output, not 0.");
}
