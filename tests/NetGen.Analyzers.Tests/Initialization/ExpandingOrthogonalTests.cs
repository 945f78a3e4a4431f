namespace NetGen.Analyzers.Tests;

public sealed class ExpandingOrthogonalTests
{
    [Theory]
    [InlineData("8", "32", "", "keep 0.25", "8", "32", "2")]
    [InlineData("8", "12", "", "keep 0.667", "8", "12", "1.225")]
    [InlineData("8", "32", ", Gain = 1.9", "keep 0.902", "8", "32", "2")]
    [InlineData("128", "784", ", Gain = 1.0", "keep 0.163", "128", "784", "2.475")]
    public Task Weights_that_lose_variance_are_marked(string inputs, string outputs, string gain, string kept, string from, string to, string correction) => Analysis.Expect(
        $"[Layer({inputs}, {outputs}, {{|NG1109:Init = Orthogonal|}}{gain}, Act = Tanh)] [Layer({outputs}, 3)] partial class Net;",
        $"Orthogonal weights from {from} to {to} {kept} of the signal's variance (Gain² · {from}/{to}). Use Gain = √({to}/{from}) = {correction}.");

    [Fact]
    public Task A_head_is_judged_too() => Analysis.Expect(
        "[Layer(4, 8, Act = Tanh)] [Layer(8, 32, {|NG1109:Init = Orthogonal|})] partial class Net;",
        "Orthogonal weights from 8 to 32 keep 0.25 of the signal's variance (Gain² · 8/32). Use Gain = √(32/8) = 2.");

    [Theory]
    [InlineData("8", "8", "Init = Orthogonal, Act = Tanh")]
    [InlineData("32", "8", "Init = Orthogonal, Act = Tanh")]
    [InlineData("32", "8", "Init = Orthogonal, Gain = 0.5, Act = Tanh")]
    [InlineData("8", "32", "Init = Orthogonal, Gain = 2, Act = Tanh")]
    [InlineData("8", "12", "Init = Orthogonal, Gain = 1.225, Act = Tanh")]
    [InlineData("8", "12", "Init = Orthogonal, Gain = 1.222, Act = Tanh")]
    [InlineData("8", "32", "Init = Orthogonal, Gain = 2, Act = SELU")]
    public Task Weights_that_do_not_expand_or_have_the_gain_are_fine(string inputs, string outputs, string arguments) =>
        Analysis.Expect($"[Layer({inputs}, {outputs}, {arguments})] [Layer({outputs}, 3)] partial class Net;");

    [Fact]
    public Task A_gain_just_below_is_marked() => Analysis.Expect(
        "[Layer(8, 12, {|NG1109:Init = Orthogonal|}, Gain = 1.22, Act = Tanh)] [Layer(12, 3)] partial class Net;",
        "Orthogonal weights from 8 to 12 keep 0.992 of the signal's variance (Gain² · 8/12). Use Gain = √(12/8) = 1.225.");
}
