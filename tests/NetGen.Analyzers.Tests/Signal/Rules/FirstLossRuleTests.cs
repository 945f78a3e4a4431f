namespace NetGen.Analyzers.Tests;

public sealed class FirstLossRuleTests
{
    [Fact]
    public Task The_last_initializer_is_marked() => Analysis.Expect(
        "[Layer(16, 16, Act = Tanh)] [Layer(16, 10, {|NG1306:Init = Normal|}, Std = 3, Act = Softmax)] partial class Net;",
        "The first loss will be about 11.77 instead of 2.303, that of chance: the logits start with a standard deviation of 7.54, so the network is sure of wrong answers. Use smaller weights here or before.");

    [Fact]
    public Task Weights_drawn_from_a_standard_normal_are_told_of_here_too() => Analysis.Expect(
        "[Layer(784, 128, {|NG1202:Init = Normal|}, Act = ReLU)] [Layer(128, 64, Init = Normal, Act = ReLU)] [Layer(64, 10, {|NG1306:Init = Normal|}, Act = Softmax)] partial class Net;",
        "The signal explodes: from inputs with a standard deviation of 1, activations grow to 16.3 by layer 1. Init = Auto fits the weights to the activation.",
        "The first loss will be about 1950 instead of 2.303, that of chance: the logits start with a standard deviation of 1267, so the network is sure of wrong answers. Use smaller weights here or before.");

    [Theory]
    [InlineData("[Layer(256, 128, Init = XavierUniform, Gain = 1.4142135623730951, Act = ReLU)] [Layer(128, 64, Init = XavierUniform, Gain = 1.4142135623730951, Act = ReLU)] [Layer(64, 5, Act = Softmax)]")]
    [InlineData("[Layer(784, 128, Act = ReLU)] [Layer(128, 2, Init = He, Act = Softmax)]")]
    [InlineData("[Layer(784, 128, Act = ReLU)] [Layer(128, 1, Act = Sigmoid)]")]
    [InlineData("[Layer(784, 128, Act = ReLU)] [Layer(128, 1, Act = Sigmoid, BiasValue = -4.6)]")]
    [InlineData("[Layer(784, 1024, Act = ReLU, Dropout = 0.5)] [Layer(1024, 1024, Act = ReLU, Dropout = 0.5)] [Layer(1024, 10, Act = Softmax)]")]
    [InlineData("[Layer(784, 128, Act = ReLU)] [Layer(128, 10, Init = Zeros, Act = Softmax)]")]
    [InlineData("[Layer(16, 16, Init = Ones, Act = ReLU)] [Layer(16, 4, Act = Softmax)]")]
    [InlineData("[Layer(16, 16, Init = Normal, Std = 50, Act = ReLU)] [Layer(16, 4, Act = Softmax)]")]
    [InlineData("[Layer(16, 16, Act = Tanh)] [Layer(16, 4, Init = Normal, Std = 3)]")]
    public async Task Textbook_heads_and_what_other_rules_explain_are_fine(string layers) =>
        Assert.DoesNotContain(await Analysis.AnalyzeGenerated($"{layers} partial class Net;"), found => found.Id == "NG1306");
}
