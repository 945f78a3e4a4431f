namespace NetGen.Analyzers.Tests;

public sealed class VanishingActivationsTests
{
    [Fact]
    public Task The_layer_where_the_signal_is_gone_is_marked() => Analysis.Expect(
        "[Layer(500, 500, Init = Normal, Std = 0.01, Act = Tanh)] [Layer(500, 500, {|NG1201:Init = Normal|}, Std = 0.01, Act = Tanh)] [Layer(500, 500, Init = Normal, Std = 0.01, Act = Tanh)] [Layer(500, 10)] partial class Net;",
        "The signal vanishes: from inputs with a standard deviation of 1, activations fall to 0.0476 by layer 2 (layer by layer 0.214, 0.0476). Init = Auto fits the weights to the activation.");

    [Fact]
    public Task Where_every_initializer_is_right_the_depth_is_named() => Analysis.Expect(
        string.Concat(Enumerable.Repeat("[Layer(64, 64, Act = Softsign)] ", 6)) + "[{|NG1201:Layer(64, 64, Act = Softsign)|}] [Layer(64, 10)] partial class Net;",
        "The signal vanishes: from inputs with a standard deviation of 1, activations fall to 0.0883 by layer 7 (layer by layer 0.428, 0.265, 0.191, 0.148, 0.121, 0.102, 0.0883). Use fewer layers, or an activation that keeps the signal, such as ReLU or SELU.");

    [Fact]
    public Task In_the_first_layer_there_is_no_way_to_list() => Analysis.Expect(
        "[Layer(64, 64, {|NG1201:Init = Normal|}, Std = 0.01, Act = Tanh)] [Layer(64, 10)] partial class Net;",
        "The signal vanishes: from inputs with a standard deviation of 1, activations fall to 0.0795 by layer 1. Init = Auto fits the weights to the activation.");

    [Fact]
    public async Task A_long_way_is_not_listed()
    {
        var found = Assert.Single(await Analysis.AnalyzeGenerated(Stack(20, "Init = LeCun, Gain = 0.95, Act = Tanh")), diagnostic => diagnostic.Id == "NG1201");
        Assert.DoesNotContain("layer by layer", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Layer(500, 500, Init = Normal, Std = 0.01, Act = Tanh)] [Layer(500, 10)]")]
    [InlineData("[Layer(500, 500, Act = Tanh)] [Layer(500, 10, Init = Normal, Std = 0.0001)]")]
    [InlineData("[Network(InputStd = 0.4)] [Layer(500, 500, Init = Normal, Std = 0.01, Act = Tanh)] [Layer(500, 10)]")]
    [InlineData("[Layer(500, 500, Init = Zeros, Act = Tanh)] [Layer(500, 10)]")]
    public async Task A_weaker_signal_is_fine(string layers) =>
        Assert.DoesNotContain(await Analysis.AnalyzeGenerated($"{layers} partial class Net;"), found => found.Id == "NG1201");

    [Fact]
    public async Task Networks_that_the_theory_calls_sound_are_fine()
    {
        Assert.Empty(await Analysis.AnalyzeGenerated(Stack(50, "Init = He, Act = ReLU")));
        Assert.Empty(await Analysis.AnalyzeGenerated(Stack(50, "Act = SELU")));
        Assert.Empty(await Analysis.AnalyzeGenerated(Stack(20, "Init = LeCun, Gain = 1.5925, Act = Tanh")));
    }

    [Theory]
    [InlineData("Init = Xavier, Act = ReLU", 10, "NG1201")]
    [InlineData("Init = LeCunUniform, Gain = 0.57735, Act = ReLU", 10, "NG1201")]
    [InlineData("Init = Xavier, Act = Sigmoid", 10, "NG1203")]
    [InlineData("Init = Xavier, Gain = 4, Act = Sigmoid", 20, "NG1203")]
    [InlineData("Init = He, Act = GELU", 20, "NG1201")]
    [InlineData("Init = Xavier, Act = GELU", 10, "NG1201")]
    [InlineData("Init = He, Act = SiLU", 20, "NG1201")]
    [InlineData("Init = Xavier, Act = SiLU", 10, "NG1201")]
    [InlineData("Init = He, Act = HardSwish", 20, "NG1201")]
    [InlineData("Init = Xavier, Act = Softplus", 20, "NG1203")]
    [InlineData("Init = He, Act = Linear", 10, "NG1202")]
    public async Task Networks_that_the_theory_calls_vanishing_or_exploding_are_marked(string arguments, int depth, string id) =>
        Assert.Contains(await Analysis.AnalyzeGenerated(Stack(depth, arguments)), found => found.Id == id);

    private static string Stack(int depth, string arguments) =>
        string.Concat(Enumerable.Repeat($"[Layer(4096, 4096, {arguments})] ", depth)) + "[Layer(4096, 10)] partial class Net;";
}
