namespace NetGen.Analyzers.Tests;

public sealed class ConstantBiasTests
{
    [Theory]
    [InlineData("32", "{|NG1112:BiasValue = 0.1|}, Act = ReLU", "0.1", "all 32 neurons of a hidden layer alike")]
    [InlineData("1", "{|NG1112:BiasValue = -0.5|}, Act = Tanh, Bias = true", "-0.5", "the only neuron of a hidden layer")]
    public Task A_bias_of_a_hidden_layer_is_marked(string outputs, string arguments, string value, string neurons) => Analysis.Expect(
        $"[Layer(6, {outputs}, {arguments})] [Layer({outputs}, 3)] partial class Net;",
        $"BiasValue = {value} shifts {neurons}. Zero is the usual start; a small positive value is sometimes used with ReLU.");

    [Theory]
    [InlineData("[Layer(6, 8, BiasValue = 0, Act = Tanh)] [Layer(8, 3)]")]
    [InlineData("[Layer(6, 8, Act = Tanh)] [Layer(8, 3, BiasValue = -4.6, Act = Sigmoid)]")]
    public Task Zero_and_the_biases_of_a_head_are_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");

    [Fact]
    public Task A_bias_value_without_a_bias_is_told_of_as_such() => Analysis.Expect(
        "[Layer(6, 8, Bias = false, {|NG1006:BiasValue = 1|}, Act = Tanh)] [Layer(8, 3)] partial class Net;",
        "BiasValue has no effect: the layer has no bias. Remove it.");
}
