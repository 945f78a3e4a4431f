namespace NetGen.Analyzers.Tests;

public sealed class FiniteWidthTests
{
    private const string Narrow = "[Layer(12, 12, Act = ReLU)] ";

    [Fact]
    public Task The_layer_where_the_spread_is_too_large_is_marked() => Analysis.Expect(
        "[Layer(12, 12, Act = ReLU)] [Layer(12, {|NG1208:12|}, Act = ReLU)] [Layer(12, 12, Act = ReLU)] [Layer(12, 12, Act = ReLU)] [Layer(12, 1)] partial class Net;",
        "The layers up to here are narrow for their number: from one seed to the next the mean square of the activations spreads by 100 % about its mean. Use wider layers, fewer of them, or try several seeds.");

    [Theory]
    [InlineData(Narrow + Narrow + Narrow + "[Layer(12, 1)]")]
    [InlineData("[Layer(64, 32, Act = ReLU)] [Layer(32, 16, Act = ReLU)] [Layer(16, 8, Act = ReLU)] [Layer(8, 16, Act = ReLU)] [Layer(16, 32, Act = ReLU)] [Layer(32, 64)]")]
    [InlineData("[Layer(784, 128, Act = GELU)] [Layer(128, 128, Act = GELU)] [Layer(128, 128, Act = GELU)] [Layer(128, 128, Act = GELU)] [Layer(128, 128, Act = GELU)] [Layer(128, 10)]")]
    [InlineData("[Layer(12, 128, Act = ReLU)] [Layer(128, 128, Act = ReLU)] [Layer(128, 128, Act = ReLU)] [Layer(128, 128, Act = ReLU)] [Layer(128, 1)]")]
    public Task Shallow_or_wide_networks_and_autoencoders_are_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");
}
