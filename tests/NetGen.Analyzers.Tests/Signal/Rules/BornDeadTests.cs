namespace NetGen.Analyzers.Tests;

public sealed class BornDeadTests
{
    [Fact]
    public Task The_narrowest_layer_is_marked() => Analysis.Expect(
        "[Layer(2, 8, Act = ReLU)] [Layer(8, {|NG1207:4|}, Act = ReLU)] [Layer(4, 1)] partial class Net;",
        "With probability 0.0625 some layer behind the first starts with all its neurons inactive for an input, and the network does not learn from it. Layer 2 with 4 neurons is the likeliest: use more, or Act = LeakyReLU.");

    [Fact]
    public Task With_inputs_on_one_side_of_0_the_first_layer_counts() => Analysis.Expect(
        "[Network(InputMean = 1, InputStd = 0.5)] [Layer(2, {|NG1207:4|}, Act = ReLU)] [Layer(4, 1)] partial class Net;",
        "With probability 0.0625 some layer starts with all its neurons inactive for an input, and the network does not learn from it. Layer 1 with 4 neurons is the likeliest: use more, or Act = LeakyReLU.");

    [Theory]
    [InlineData("[Layer(2, 4, Act = ReLU)] [Layer(4, 1)]")]
    [InlineData("[Layer(11, 6, Act = ReLU)] [Layer(6, 6, Act = ReLU)] [Layer(6, 1)]")]
    [InlineData("[Network(InputMean = 0.4, InputStd = 0.5)] [Layer(2, 4, Act = ReLU)] [Layer(4, 1)]")]
    [InlineData("[Layer(2, 4, Act = LeakyReLU)] [Layer(4, 4, Act = LeakyReLU)] [Layer(4, 1)]")]
    [InlineData("[Layer(2, 4, Act = Tanh)] [Layer(4, 4, Act = Tanh)] [Layer(4, 1)]")]
    public async Task Wider_layers_and_other_activations_are_fine(string layers) =>
        Assert.DoesNotContain(await Analysis.AnalyzeGenerated($"{layers} partial class Net;"), found => found.Id == "NG1207");
}
