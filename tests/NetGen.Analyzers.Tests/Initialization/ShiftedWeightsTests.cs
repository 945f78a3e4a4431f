namespace NetGen.Analyzers.Tests;

public sealed class ShiftedWeightsTests
{
    [Theory]
    [InlineData("Init = Normal, {|NG1108:Mean = 0.5|}, Std = 0.1", "0.5")]
    [InlineData("Init = Normal, {|NG1108:Mean = -1e-3|}, Std = 0.1", "-0.001")]
    [InlineData("Init = Uniform, {|NG1108:Low = 0|}", "0.5")]
    [InlineData("Init = Uniform, {|NG1108:Low = 0|}, High = 0.2", "0.1")]
    [InlineData("Init = Uniform, {|NG1108:High = 0.5|}", "-0.25")]
    [InlineData("Init = Uniform, High = 0.31, {|NG1108:Low = -0.3|}", "0.005")]
    public Task Weights_around_another_mean_are_marked(string arguments, string mean) => Analysis.Expect(
        $"[Layer(64, 32, {arguments}, Act = ReLU)] [Layer(32, 3)] partial class Net;",
        $"These weights have mean {mean}, so inputs of mean m shift every neuron alike, by 64·{mean}·m. Use weights symmetric about 0.");

    [Fact]
    public Task A_truncated_normal_is_judged_by_its_mean_too() => Analysis.Expect(
        "[Layer(64, 32, {|NG1110:Init = TruncatedNormal|}, {|NG1108:Mean = 1|}, Act = ReLU)] [Layer(32, 3)] partial class Net;",
        "Cut at two standard deviations, these weights have a true standard deviation of 0.88, not 1. If you mean the true one, divide Std by 0.8796.",
        "These weights have mean 1, so inputs of mean m shift every neuron alike, by 64·1·m. Use weights symmetric about 0.");

    [Fact]
    public Task A_head_is_judged_too() => Analysis.Expect(
        "[Layer(8, 8, Act = Tanh)] [Layer(8, 3, Init = Uniform, {|NG1108:Low = 0|})] partial class Net;",
        "These weights have mean 0.5, so inputs of mean m shift every neuron alike, by 8·0.5·m. Use weights symmetric about 0.");

    [Theory]
    [InlineData("Init = Normal, Mean = 0, Std = 0.1")]
    [InlineData("Init = Uniform")]
    [InlineData("Init = Uniform, Low = -0.3, High = 0.1 * 3")]
    [InlineData("Init = Uniform, Low = -0.1f, High = 0.1")]
    public Task Weights_around_zero_are_fine(string arguments) =>
        Analysis.Expect($"[Layer(64, 32, {arguments}, Act = ReLU)] [Layer(32, 3)] partial class Net;");

    [Fact]
    public Task Equal_weights_are_told_of_as_such() => Analysis.Expect(
        "[Layer(64, 1, Init = Normal, Mean = 0.5, Std = 0, Act = Tanh)] [Layer(1, 3)] partial class Net;");

    [Fact]
    public Task An_ignored_mean_is_told_of_as_such() => Analysis.Expect(
        "[Layer(64, 32, Init = Xavier, {|NG1006:Mean = 0.5|}, Act = Tanh)] [Layer(32, 3)] partial class Net;",
        "Mean has no effect: Xavier weights do not depend on it. Remove it.");
}
