namespace NetGen.Analyzers.Tests;

public sealed class HighDropoutTests
{
    [Theory]
    [InlineData("8", "Dropout = 0.75", "0.75", "2", "8 neurons")]
    [InlineData("128", "Dropout = 0.9", "0.9", "12.8", "128 neurons")]
    [InlineData("1", "Dropout = 0.6", "0.6", "0.4", "1 neuron")]
    [InlineData("1000", "Dropout = 0.501", "0.501", "499", "1000 neurons")]
    public Task More_than_half_is_marked(string width, string argument, string rate, string left, string neurons) => Analysis.Expect(
        $"[Layer(6, {width}, Act = Tanh, {{|NG1403:{argument}|}})] [Layer({width}, 3)] partial class Net;",
        $"Dropout = {rate} leaves about {left} of {neurons} in each step. Rates of 0.1 to 0.5 are usual; a narrower layer may serve as well.");

    [Fact]
    public Task Half_is_fine() => Analysis.Expect("[Layer(6, 8, Act = Tanh, Dropout = 0.5)] [Layer(8, 3)] partial class Net;");

    [Fact]
    public Task On_the_last_layer_any_rate_is_one_mistake() => Analysis.Expect(
        "[Layer(6, 8, Act = Tanh)] [Layer(8, 3, {|NG1405:Dropout = 0.75|})] partial class Net;",
        "Dropout on the last layer sets the network's own outputs to 0 in 75 % of cases, so the loss is wrong. Remove it.");
}
