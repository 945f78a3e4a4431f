namespace NetGen.Analyzers.Tests;

/// <summary>What follows from a mistake that one rule has named is not told of again by the rules on the predicted signal.</summary>
public sealed class OneMistakeTests
{
    [Theory]
    [InlineData("{|NG1101:Init = Zeros|}, Act = ReLU")]
    [InlineData("Init = Normal, {|NG1102:Std = 1e-50|}, Act = Tanh")]
    [InlineData("{|NG1307:Act = Softmax|}")]
    public Task A_layer_that_passes_no_signal(string arguments) =>
        ExpectMarks($"[Layer(8, 8, {arguments})] [Layer(8, 8, Act = Tanh)] [Layer(8, 4)] partial class Net;");

    [Theory]
    [InlineData("{|NG1101:Init = Zeros|}, Act = ReLU")]
    [InlineData("{|NG1307:Act = Softmax|}")]
    public Task A_single_neuron_that_passes_no_signal(string arguments) =>
        ExpectMarks($"[Layer(8, 1, {arguments})] [Layer(1, 4)] partial class Net;");

    [Theory]
    [InlineData("4")]
    [InlineData("1")]
    public Task A_last_layer_of_zeros_that_passes_no_gradient(string outputs) =>
        ExpectMarks($"[Layer(8, 8, Act = Tanh)] [Layer(8, {outputs}, {{|NG1103:Init = Zeros|}})] partial class Net;");

    [Theory]
    [InlineData("{|NG1401:InputStd = 80|}", "Act = Tanh")]
    [InlineData("{|NG1401:InputMean = 1e9|}", "Act = Sigmoid")]
    [InlineData("{|NG1401:InputStd = 0.01|}", "Act = SELU")]
    public Task Inputs_of_another_scale(string inputs, string arguments) =>
        ExpectMarks($"[Network({inputs})] [Layer(8, 8, {arguments})] [Layer(8, 4, Act = Softmax)] partial class Net;");

    [Fact]
    public Task Weights_are_judged_for_standardized_inputs_beside_it() => ExpectMarks(
        "[Network({|NG1401:InputStd = 80|})] [Layer(16, 16, {|NG1205:Init = Normal|}, Std = 1, Act = Tanh)] [Layer(16, 4)] partial class Net;");

    [Fact]
    public Task A_head_of_few_ReLUs_that_may_be_inactive() =>
        ExpectMarks("[Layer(8, 32, Act = ReLU)] [Layer(32, 1, {|NG1304:Act = ReLU|})] partial class Net;");

    [Theory]
    [InlineData("[Layer(64, 64, Act = ReLU, Dropout = 0.5)] [Layer(64, 64, Act = ReLU, Dropout = 0.5)] [Layer(64, 10, Act = Softmax)]")]
    [InlineData("[Layer(64, 64, Act = Tanh)] [Layer(64, 1, Act = Sigmoid, BiasValue = -4.6)]")]
    public Task A_first_loss_that_dropout_or_a_prior_explains(string layers) => ExpectMarks($"{layers} partial class Net;");

    private static async Task ExpectMarks(string markup)
    {
        var (source, expected) = Markup.Parse(markup);
        var found = await Analysis.AnalyzeGenerated(source);
        Assert.Equal(
            expected.Select(mark => $"{mark.Id} {source[mark.Span.Start..mark.Span.End]}"),
            found.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}"));
    }
}
