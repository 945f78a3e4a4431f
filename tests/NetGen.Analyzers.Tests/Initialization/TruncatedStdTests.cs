namespace NetGen.Analyzers.Tests;

public sealed class TruncatedStdTests
{
    [Theory]
    [InlineData("Init = TruncatedNormal, {|NG1110:Std = 0.05|}", "0.044", "0.05")]
    [InlineData("Init = TruncatedNormal, {|NG1110:Std = 0.2|}, Mean = 0", "0.176", "0.2")]
    [InlineData("Init = TruncatedNormal, {|NG1110:Std = 0.057|}", "0.0501", "0.057")]
    public Task The_true_standard_deviation_is_told(string arguments, string actual, string declared) => Analysis.Expect(
        $"[Layer(64, 8, {arguments}, Act = Tanh)] [Layer(8, 3)] partial class Net;",
        $"Cut at two standard deviations, these weights have a true standard deviation of {actual}, not {declared}. If you mean the true one, divide Std by 0.8796.");

    [Fact]
    public Task Without_a_Std_the_initializer_is_marked() => Analysis.Expect(
        "[Layer(2, 32, {|NG1110:Init = TruncatedNormal|}, Act = ReLU)] [Layer(32, 3)] partial class Net;",
        "Cut at two standard deviations, these weights have a true standard deviation of 0.88, not 1. If you mean the true one, divide Std by 0.8796.");

    [Theory]
    [InlineData("Init = Normal, Std = 0.05")]
    [InlineData("Init = Xavier, Truncated = true")]
    [InlineData("Init = VarianceScaling, Distribution = Distribution.TruncatedNormal")]
    [InlineData("Init = TruncatedNormal, Std = 0.05 / 0.8796")]
    [InlineData("Init = TruncatedNormal, Std = 0.125 / 0.87962566103423978")]
    [InlineData("Init = TruncatedNormal, Std = 0.17677669529663687 / 0.87962566103423978")]
    [InlineData("Init = TruncatedNormal, Std = 0.16666666666666666 / 0.87962566103423978")]
    public Task Corrected_and_uncut_weights_are_fine(string arguments) =>
        Analysis.Expect($"[Layer(64, 8, {arguments}, Act = Tanh)] [Layer(8, 3)] partial class Net;");

    [Fact]
    public Task Equal_weights_are_told_of_as_such() => Analysis.Expect(
        "[Layer(8, 8, Act = Tanh)] [Layer(8, 3, Init = TruncatedNormal, {|NG1103:Std = 0|})] partial class Net;",
        "Init = TruncatedNormal, Std = 0 (every weight 0) in the last layer is allowed: at first every input gives the same outputs, and the first step trains only this layer.");
}
