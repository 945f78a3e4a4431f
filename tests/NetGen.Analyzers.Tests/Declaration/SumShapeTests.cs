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

    [Theory]
    [InlineData("[Layer(8, 8, Act = Tanh)] [Add(\"input\")] [Layer(8, 4)]")]
    [InlineData("[Layer(8, 16, Act = Tanh)] [Layer(16, 16, Act = Tanh)] [Add(\"layer1\")] [Activation(Tanh)] [Add(\"layer3\")] [Layer(16, 4)]")]
    [InlineData("[Layer(8, 16, Act = Tanh)] [Layer(8, 16, From = \"input\", Bias = false)] [Add(\"layer1\")] [Layer(16, 4)]")]
    public Task Terms_of_one_size_are_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");

    [Fact]
    public Task A_size_that_is_no_size_is_not_another_size_too() => Analysis.Expect(
        "[Layer(8, 8, Act = Tanh, Name = \"a\")] [Layer(8, {|NG1002:0|}, Act = Tanh)] [Add(\"a\")] [Layer(8, 4)] partial class Net;",
        "A layer has at least 1 output, not 0.");
}
