namespace NetGen.Analyzers.Tests;

public sealed class StarvedRectifierTests
{
    [Theory]
    [InlineData("Init = Xavier", "ReLU", "Xavier", "0.889", "0.5", "0.778", "He")]
    [InlineData("Init = XavierUniform", "ReLU", "XavierUniform", "0.889", "0.5", "0.778", "HeUniform")]
    [InlineData("Init = Init.Xavier", "LeakyReLU", "Xavier", "0.889", "0.5", "0.782", "He")]
    [InlineData("Init = Xavier", "ReLU6", "Xavier", "0.889", "0.5", "0.778", "He")]
    [InlineData("Init = Xavier", "HardSwish", "Xavier", "0.589", "0.332", "0.769", "He")]
    [InlineData("Init = XavierUniform, Gain = 1.1", "ReLU", "XavierUniform", "1.08", "0.605", "0.856", "HeUniform")]
    public Task Xavier_with_a_rectifier_is_a_warning(string arguments, string activation, string name, string here, string square, string std, string he)
    {
        var (argument, rest) = arguments.Split(", ") is [var first, .. var others] ? (first, string.Concat(others.Select(other => ", " + other))) : default;
        return Analysis.Expect(
            $"[Layer(512, 64, {{|NG1105:{argument}|}}{rest}, Act = Act.{activation})] [Layer(64, 10, Act = Softmax)] partial class Net;",
            $"{name} is made for activations that pass the whole signal; with {activation} it keeps {here} of the second moment here, {square} in a square layer, " +
            $"and activations have a standard deviation of {std} after layer 1. Use Init = {he}.");
    }

    [Theory]
    [InlineData("ELU")]
    [InlineData("GELU")]
    [InlineData("SiLU")]
    [InlineData("Mish")]
    public async Task With_a_smooth_activation_it_is_a_suggestion_unless_the_signal_vanishes(string activation)
    {
        var shallow = await Analysis.AnalyzeGenerated($"[Layer(64, 64, Init = Xavier, Act = Act.{activation})] [Layer(64, 10, Act = Softmax)] partial class Net;");
        Assert.Equal("Info NG1105", string.Join(", ", shallow.Select(found => $"{found.Severity} {found.Id}")));

        var small = await Analysis.AnalyzeGenerated(
            $"[Layer(64, 64, Init = Normal, Std = 0.01, Act = Act.{activation})] [Layer(64, 64, Init = Xavier, Act = Act.{activation})] [Layer(64, 10, Act = Softmax)] partial class Net;");
        Assert.Equal("Warning NG1201, Warning NG1105", string.Join(", ", small.Select(found => $"{found.Severity} {found.Id}")));
    }

    [Theory]
    [InlineData("Init = Xavier, Gain = 1.414, Act = ReLU")]
    [InlineData("Init = Xavier, Act = Tanh")]
    [InlineData("Init = Xavier, Act = Softsign")]
    [InlineData("Init = He, Act = ReLU")]
    [InlineData("Act = ReLU")]
    [InlineData("Init = LeCun, Act = SELU")]
    public Task Weights_that_suit_the_activation_are_fine(string arguments) =>
        Analysis.Expect($"[Layer(64, 64, {arguments})] [Layer(64, 10, Act = Softmax)] partial class Net;");

    [Fact]
    public Task The_last_layer_is_judged_too() => Analysis.Expect(
        "[Layer(8, 8, {|NG1105:Init = Xavier|}, {|NG1304:Act = ReLU|})] partial class Net;",
        "Xavier is made for activations that pass the whole signal; with ReLU it keeps 0.5 of the second moment here, 0.5 in a square layer, and activations have a standard deviation of 0.584 after layer 1. Use Init = He.",
        "ReLU on the last layer cannot give negative outputs, and an output that is 0 gets no gradient. Use Act = Linear for values of any size, or Act = Softplus for positive ones.");

    [Fact]
    public Task Without_matching_shapes_nothing_is_predicted() => Analysis.Expect(
        "[Layer(8, 8, {|NG1105:Init = Xavier|}, Act = ReLU)] [Layer({|NG1001:9|}, 2)] partial class Net;",
        "Xavier is made for activations that pass the whole signal; with ReLU it keeps 0.5 of the second moment here, 0.5 in a square layer. Use Init = He.",
        "'Layer(9, 2)' takes 9 inputs, but the layer before gives 8. Make both numbers the same.");
}
