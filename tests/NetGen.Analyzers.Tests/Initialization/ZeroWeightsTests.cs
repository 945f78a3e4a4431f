namespace NetGen.Analyzers.Tests;

public sealed class ZeroWeightsTests
{
    private const string Apart = "Init = Zeros: all 8 neurons start identical, and only the next layer's weights will tell them apart: until then the layer is worth one neuron. Use Init = Xavier.";

    private const string NeverTrains = "gradient is exactly zero, so neither this layer nor any before it will ever train. Use Init = He.";

    [Theory]
    [InlineData("Init = Zeros")]
    [InlineData("Init = Init.Zeros")]
    [InlineData("Init = NetGen.Init.Zeros")]
    [InlineData("Init = global::NetGen.Init.Zeros")]
    [InlineData("Init = Nothing")]
    [InlineData("Init = Net.Nothing")]
    [InlineData("Init = (Init)1")]
    public Task Every_spelling_of_Zeros_is_marked(string argument) => Analysis.Expect(
        $"[Layer(6, 8, {{|NG1101:{argument}|}}, Act = Tanh)] [Layer(8, 4)] partial class Net {{ const Init Nothing = Zeros; }}", Apart);

    [Theory]
    [InlineData("Act = ReLU")]
    [InlineData("Act = ReLU6")]
    [InlineData("Act = LeakyReLU, Slope = 0")]
    [InlineData("Act = ReLU, Bias = false")]
    [InlineData("Act = ReLU, Dropout = 0.5")]
    public Task A_rectifier_of_zero_never_trains(string arguments) => Analysis.Expect(
        $"[Layer(6, 8, {{|NG1101:Init = Zeros|}}, {arguments})] [Layer(8, 4)] partial class Net;",
        "Init = Zeros: all 8 neurons output 0 and their " + NeverTrains);

    [Fact]
    public Task A_single_rectifier_of_zero_never_trains_either() => Analysis.Expect(
        "[Layer(6, 1, {|NG1101:Init = Zeros|}, Act = ReLU)] [Layer(1, 4)] partial class Net;",
        "Init = Zeros: the ReLU neuron outputs 0 and its " + NeverTrains);

    [Fact]
    public Task A_negative_bias_keeps_a_rectifier_dead() => Analysis.Expect(
        "[Layer(6, 8, {|NG1101:Init = Zeros|}, Act = ReLU, {|NG1112:BiasValue = -1|})] [Layer(8, 4)] partial class Net;",
        "Init = Zeros: all 8 neurons output 0 and their " + NeverTrains,
        "BiasValue = -1 shifts all 8 neurons of a hidden layer alike. Zero is the usual start; a small positive value is sometimes used with ReLU.");

    [Theory]
    [InlineData("Act = ReLU, {|NG1112:BiasValue = 0.1|}")]
    [InlineData("Act = LeakyReLU, {|NG1112:BiasValue = 0.1|}")]
    public Task A_positive_bias_keeps_a_rectifier_alive(string arguments) => Analysis.Expect(
        $"[Layer(6, 8, {{|NG1101:Init = Zeros|}}, {arguments})] [Layer(8, 4)] partial class Net;",
        Apart.Replace("Xavier", "He", StringComparison.Ordinal),
        "BiasValue = 0.1 shifts all 8 neurons of a hidden layer alike. Zero is the usual start; a small positive value is sometimes used with ReLU.");

    [Theory]
    [InlineData("8", "Tanh", "all 8 neurons output 0", "Xavier")]
    [InlineData("8", "GELU", "all 8 neurons output 0", "He")]
    [InlineData("1", "Softsign", "the Softsign neuron outputs 0", "Xavier")]
    public Task Zero_weights_before_zero_weights_never_train(string width, string activation, string neurons, string initializer) => Analysis.Expect(
        $"[Layer(6, {width}, {{|NG1101:Init = Zeros|}}, Act = {activation}, Dropout = 0.2)] [Layer({width}, 4, Init = Init.Constant)] partial class Net;",
        $"Init = Zeros: {neurons} and the next layer's weights are 0 too, so no weight of these two layers, nor of any before, will ever train. Use Init = {initializer}.");

    [Theory]
    [InlineData("Sigmoid")]
    [InlineData("HardSigmoid")]
    [InlineData("Softplus")]
    public Task An_activation_that_is_not_zero_at_zero_lets_the_next_layer_train(string activation) => Analysis.Expect(
        $"[Layer(6, 8, {{|NG1101:Init = Zeros|}}, Act = {activation})] [Layer(8, 4, Init = Zeros)] partial class Net;",
        "Init = Zeros: all 8 neurons start identical and stay identical, because the next layer's weights are equal too: an effective width of 1. Use Init = Xavier.");

    [Theory]
    [InlineData("[Layer(6, 1, Init = Zeros, Act = Tanh)] [Layer(1, 4)]")]
    [InlineData("[Layer(6, 8, Act = Tanh)] [Layer(8, 4, Init = Normal, Std = 0.05)]")]
    [InlineData("[Layer(6, 8, Init = Auto, Act = Tanh)] [Layer(8, 4, Init = default)]")]
    public Task Weights_that_do_no_harm_are_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");
}
