namespace NetGen.Analyzers.Tests;

public sealed class SelfNormalizingTests
{
    private const string Needed = "SELU keeps mean 0 and variance 1 only with weights of variance 1/inputs; ";

    private const string Dropout = "Dropout sets neurons to 0, which is not SELU's lowest value, so mean and variance drift. Remove it, or use another activation.";

    [Theory]
    [InlineData("{|NG1107:Init = He|}", "He gives 2 times that")]
    [InlineData("{|NG1107:Init = HeUniform|}", "HeUniform gives 2 times that")]
    [InlineData("{|NG1107:Init = He|}, Mode = FanMode.Out", "He gives 4 times that")]
    [InlineData("{|NG1107:Init = Xavier|}", "Xavier gives 1.33 times that")]
    [InlineData("{|NG1107:Init = XavierUniform|}, Gain = 0.5", "XavierUniform gives 0.333 times that")]
    [InlineData("{|NG1107:Init = Normal|}", "Normal gives 32 times that")]
    [InlineData("{|NG1107:Init = Uniform|}", "Uniform gives 10.7 times that")]
    [InlineData("{|NG1107:Init = Identity|}, Gain = 2", "Identity gives 4 times that")]
    [InlineData("{|NG1107:Init = VarianceScaling|}, Scale = 0.5", "VarianceScaling gives 0.5 times that")]
    public Task Weights_of_another_variance_are_marked(string arguments, string found) => Analysis.Expect(
        $"[Layer(32, 16, {arguments}, Act = SELU)] [Layer(16, 3)] partial class Net;", $"{Needed}{found}. Use Init = LeCun.");

    [Fact]
    public Task Orthogonal_weights_that_expand_are_marked_once() => Analysis.Expect(
        "[Layer(8, 16, {|NG1107:Init = Orthogonal|}, Act = SELU)] [Layer(16, 3)] partial class Net;",
        Needed + "Orthogonal gives 0.5 times that. Use Init = LeCun.");

    [Theory]
    [InlineData("Init = LeCun, ")]
    [InlineData("Init = LeCunUniform, ")]
    [InlineData("")]
    public Task A_gain_on_LeCun_is_marked_itself(string initializer) => Analysis.Expect(
        $"[Layer(32, 16, {initializer}{{|NG1107:Gain = 2|}}, Act = SELU)] [Layer(16, 3)] partial class Net;",
        Needed + "Gain = 2 gives 4 times that. Remove it.");

    [Fact]
    public Task Dropout_is_marked_itself() => Analysis.Expect(
        "[Layer(32, 16, {|NG1107:Init = He|}, Act = SELU, {|NG1107:Dropout = 0.2|})] [Layer(16, 3)] partial class Net;",
        Needed + "He gives 2 times that. Use Init = LeCun.",
        Dropout);

    [Theory]
    [InlineData("Act = SELU")]
    [InlineData("Act = SELU, Init = LeCun, Truncated = true")]
    [InlineData("Act = SELU, Init = LeCunUniform")]
    [InlineData("Act = SELU, Init = He, Gain = 1")]
    [InlineData("Act = SELU, Init = VarianceScaling")]
    [InlineData("Act = SELU, Init = Normal, Std = 0.1768")]
    [InlineData("Act = SELU, Init = Orthogonal")]
    [InlineData("Act = SELU, Init = Identity")]
    [InlineData("Act = SELU, Init = LeCun, Gain = 1.04, Dropout = 0")]
    [InlineData("Act = Tanh, Init = Normal, Std = 0.15, Dropout = 0.2")]
    public Task The_variance_of_LeCun_is_fine_however_it_is_reached(string arguments) =>
        Analysis.Expect($"[Layer(32, 16, {arguments})] [Layer(16, 3)] partial class Net;");

    [Theory]
    [InlineData("8", "8")]
    [InlineData("2", "2")]
    public Task A_small_identity_passes_its_inputs_on(string inputs, string outputs) =>
        Analysis.Expect($"[Layer({inputs}, {outputs}, Init = Identity, Act = SELU)] [Layer({outputs}, 3)] partial class Net;");

    [Fact]
    public Task A_square_Xavier_is_LeCun() => Analysis.Expect("[Layer(32, 32, Init = Xavier, Act = SELU)] [Layer(32, 3)] partial class Net;");

    [Fact]
    public Task Equal_weights_are_told_of_as_such() => Analysis.Expect(
        "[Layer(32, 16, {|NG1101:Init = Zeros|}, Act = SELU)] [Layer(16, 3)] partial class Net;",
        "Init = Zeros: all 16 neurons start identical, and only the next layer's weights will tell them apart: until then the layer is worth one neuron. Use Init = LeCun.");
}
