namespace NetGen.Analyzers.Tests;

public sealed class ExpandingIdentityTests
{
    [Theory]
    [InlineData("4", "12", "8 of 12 neurons start as identical zeros")]
    [InlineData("7", "8", "1 of 8 neurons starts as zero")]
    public Task Neurons_without_an_input_are_counted(string inputs, string outputs, string effect) => Analysis.Expect(
        $"[Layer({inputs}, {outputs}, {{|NG1104:Init = Identity|}}, Act = Tanh)] [Layer({outputs}, 3)] partial class Net;",
        $"Identity has one row of weights per input: {effect}. Use Init = Orthogonal.");

    [Fact]
    public Task A_SELU_layer_hears_of_it_once() => Analysis.Expect(
        "[Layer(4, 12, {|NG1104:Init = Identity|}, Act = SELU)] [Layer(12, 3)] partial class Net;",
        "Identity has one row of weights per input: 8 of 12 neurons start as identical zeros. Use Init = Orthogonal.");

    [Theory]
    [InlineData("[Layer(8, 8, Init = Identity, Act = Tanh)] [Layer(8, 3)]")]
    [InlineData("[Layer(8, 4, Init = Identity, Gain = 0.9, Act = Tanh)] [Layer(4, 3)]")]
    [InlineData("[Layer(8, 4, Act = Tanh)] [Layer(4, 6, Init = Identity)]")]
    public Task An_identity_that_does_not_expand_or_is_the_head_is_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");
}
