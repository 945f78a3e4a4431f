namespace NetGen.Analyzers.Tests;

public sealed class BornDeadTests
{
    [Fact]
    public Task The_narrowest_layer_is_marked() => Analysis.Expect(
        "[Layer(2, 8, Act = ReLU)] [Layer(8, {|NG1207:4|}, Act = ReLU)] [Layer(4, 1)] partial class Net;",
        "With probability 0.0662 some layer starts with all its neurons inactive for an input, and the network does not learn from it. Layer 2 with 4 neurons is the likeliest: use more, or Act = LeakyReLU.");

    [Theory]
    [InlineData("[Layer(2, 7, Act = ReLU)] [Layer(7, 1)]")]
    [InlineData("[Layer(2, 4, Act = LeakyReLU)] [Layer(4, 1)]")]
    [InlineData("[Layer(2, 4, Act = Tanh)] [Layer(4, 1)]")]
    public Task Wider_layers_and_other_activations_are_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");
}
