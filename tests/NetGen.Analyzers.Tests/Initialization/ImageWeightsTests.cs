namespace NetGen.Analyzers.Tests;

/// <summary>What the rules on initial weights say of convolutions: maps are their neurons, and fans count the kernel's pixels.</summary>
public sealed class ImageWeightsTests
{
    [Theory]
    [InlineData("Conv2D(3, 8, 3, {|NG1101:Init = Zeros|}, Act = ReLU)", "Init = Zeros: all 8 maps output 0 and their gradient is exactly zero, so neither this layer nor any before it will ever train. Use Init = He.")]
    [InlineData("Conv2D(3, 1, 3, {|NG1101:Init = Zeros|}, Act = ReLU)", "Init = Zeros: the ReLU map outputs 0 and its gradient is exactly zero, so neither this layer nor any before it will ever train. Use Init = He.")]
    [InlineData("Conv2D(3, 8, 3, {|NG1102:Init = Ones|}, Act = Tanh)", "Init = Ones: all 8 maps start identical, and only the next layer's weights will tell them apart: until then the layer is worth one map. Use Init = Xavier.")]
    [InlineData("Conv2D(3, 6, 3, {|NG1102:Init = Ones|}, Act = Tanh, Groups = 3)", "Init = Ones: the 2 maps of each group start identical, and only the next layer's weights will tell them apart: until then the layer is worth one map per group. Use Init = Xavier.")]
    [InlineData("DepthwiseConv2D(3, 3, {|NG1102:Init = Ones|}, Act = Tanh, Multiplier = 4)", "Init = Ones: the 4 maps of each group start identical, and only the next layer's weights will tell them apart: until then the layer is worth one map per group. Use Init = Xavier.")]
    [InlineData("Conv2D(3, 8, 3, Init = Init.Sparse, {|NG1102:Sparsity = 0.99|}, Act = Tanh)", "Init = Sparse, Sparsity = 0.99 (8 zeros for 8 outputs): all 8 maps start identical, and only the next layer's weights will tell them apart: until then the layer is worth one map. Use Init = Xavier.")]
    [InlineData("Conv2D(3, 8, 3, {|NG1104:Init = Identity|}, Act = Tanh)", "Identity has one row of weights per channel: 5 of 8 maps start as identical zeros. Use Init = DeltaOrthogonal.")]
    [InlineData("Conv2D(3, 6, 3, Groups = 3, {|NG1104:Init = Identity|}, Act = Tanh)", "Identity has one row of weights per channel: 3 of 6 maps start as identical zeros. Use Init = DeltaOrthogonal.")]
    [InlineData("Conv2D(3, 8, 1, {|NG1104:Init = Identity|}, Act = Tanh)", "Identity has one row of weights per input: 5 of 8 maps start as identical zeros. Use Init = Orthogonal.")]
    [InlineData("Conv2D(3, 12, 2, {|NG1105:Init = Xavier|}, Act = ReLU)", "Xavier is made for activations that pass the whole signal; with ReLU it keeps 0.2 of the second moment here, 0.5 in a square layer", "Use Init = He.")]
    [InlineData("DepthwiseConv2D(3, 3, {|NG1105:Init = Xavier|}, Act = ReLU)", "Xavier is made for activations that pass the whole signal; with ReLU it keeps 0.5 of the second moment here, 0.5 in a square layer", "Use Init = He.")]
    [InlineData("Conv2D(3, 8, 3, {|NG1106:Init = He|}, Act = Tanh)", "He weights make up for a ReLU, which halves the signal; with Tanh the variance of the pre-activations is 2 times too high. Use Init = Xavier.")]
    [InlineData("Conv2D(3, 8, 3, {|NG1107:Init = He|}, Act = SELU)", "SELU keeps mean 0 and variance 1 only with weights of variance 1/fan-in; He gives 2 times that. Use Init = LeCun.")]
    [InlineData("Conv2D(3, 8, 3, {|NG1107:Dropout = 0.2|}, Act = SELU)", "Dropout sets values to 0, which is not SELU's lowest value, so mean and variance drift. Remove it, or use another activation.")]
    [InlineData("Conv2D(3, 8, 3, Init = Normal, {|NG1108:Mean = 0.1|}, Std = 0.2, Act = Tanh)", "These weights have mean 0.1, so inputs of mean m shift every map alike, by 27·0.1·m. Use weights symmetric about 0.")]
    [InlineData("DepthwiseConv2D(3, 3, Init = Normal, {|NG1108:Mean = 0.1|}, Std = 0.2, Act = Tanh)", "These weights have mean 0.1, so inputs of mean m shift every map alike, by 9·0.1·m. Use weights symmetric about 0.")]
    [InlineData("Conv2D(3, 108, 3, {|NG1109:Init = Orthogonal|}, Act = Tanh)", "Orthogonal weights from 27 to 108 keep 0.25 of the signal's variance (Gain² · 27/108). Use Gain = √(108/27) = 2.")]
    [InlineData("Conv2D(3, 12, 3, {|NG1109:Init = DeltaOrthogonal|}, Act = Tanh)", "Orthogonal weights from 3 to 12 keep 0.25 of the signal's variance (Gain² · 3/12). Use Gain = √(12/3) = 2.")]
    [InlineData("Conv2D(3, 8, 3, Act = Tanh, {|NG1112:BiasValue = 0.1|})", "BiasValue = 0.1 shifts all 8 maps of a hidden layer alike. Zero is the usual start; a small positive value is sometimes used with ReLU.")]
    [InlineData("Conv2D(3, 1, 3, Act = Tanh, {|NG1112:BiasValue = 0.1|})", "BiasValue = 0.1 shifts the only map of a hidden layer. Zero is the usual start; a small positive value is sometimes used with ReLU.")]
    [InlineData("Conv2D(3, 8, 3, Act = ReLU, {|NG1403:Dropout = 0.75|})", "Dropout = 0.75 leaves about 72 of 288 values in each step. Rates of 0.1 to 0.5 are usual; a narrower layer may serve as well.")]
    public async Task What_is_wrong_of_a_layer_is_wrong_of_a_convolution(string layer, string message, string end = "")
    {
        var markup = Markup.Parse($"[Input(8, 8, 3)] [{layer}] [GlobalMaxPool] [Layer({Maps(layer)}, 4)] partial class Net;");
        var found = Assert.Single(await Analysis.AnalyzeGenerated(markup.Source), diagnostic => !diagnostic.Id.StartsWith("NG12", StringComparison.Ordinal));

        var (id, span) = Assert.Single(markup.Expected);
        Assert.Equal((id, span.Start), (found.Id, found.Location.SourceSpan.Start - Analysis.SourceStart));
        Assert.StartsWith(message, found.GetMessage(null), StringComparison.Ordinal);
        Assert.EndsWith(end, found.GetMessage(null), StringComparison.Ordinal);
        Assert.True(end.Length > 0 || message == found.GetMessage(null), found.GetMessage(null));
    }

    [Theory]
    [InlineData("DepthwiseConv2D(3, 3, Init = Ones, Act = Tanh)", 3)]
    [InlineData("Conv2D(3, 3, 3, Init = Ones, Act = Tanh, Groups = 3)", 3)]
    [InlineData("Conv2D(3, 3, 3, Init = Identity, Act = Tanh)", 3)]
    [InlineData("DepthwiseConv2D(3, 3, Init = Identity, Act = Tanh)", 3)]
    [InlineData("Conv2D(3, 27, 3, Init = Orthogonal, Act = Tanh)", 27)]
    [InlineData("Conv2D(3, 3, 3, Init = DeltaOrthogonal, Act = Tanh)", 3)]
    [InlineData("Conv2D(3, 9, 3, Groups = 3, Init = DeltaOrthogonal, Gain = 1.732, Act = Tanh)", 9)]
    [InlineData("Conv2D(3, 8, 3, Act = SELU)", 8)]
    [InlineData("Conv2D(3, 8, 3, Init = TruncatedNormal, Std = 0.30943, Act = ReLU)", 8)]
    [InlineData("Conv2D(3, 12, 3, Init = Xavier, Gain = 1.414, Act = ReLU)", 12)]
    public async Task What_is_right_of_a_convolution_is_not_reported(string layer, int maps) => Assert.DoesNotContain(
        await Analysis.AnalyzeGenerated($"[Input(8, 8, 3)] [{layer}] [GlobalMaxPool] [Layer({maps}, 4)] partial class Net;"), found => !found.Id.StartsWith("NG12", StringComparison.Ordinal));

    /// <summary>He's gain is right behind a rectifier, also one whose outputs a pool has taken the largest of.</summary>
    [Fact]
    public async Task A_pool_hides_no_rectifier() => Assert.DoesNotContain(
        await Analysis.AnalyzeGenerated("[Input(12, 12, 3)] [Conv2D(3, 16, 3, Act = ReLU)] [MaxPool2D(2)] [Layer(400, 64, Init = He, Act = Tanh)] [Layer(64, 10)] partial class Net;"), found => found.Id == "NG1106");

    /// <summary>PyTorch's and many other examples have the pool before the rectifier: it is the convolution's, and Auto takes it for that.</summary>
    [Theory]
    [InlineData("[Conv2D(3, 16, 3)] [MaxPool2D(2)] [Activation(ReLU)] [Layer(400, 4)]")]
    [InlineData("[Conv2D(3, 16, 3, Init = He)] [MaxPool2D(2)] [Activation(ReLU)] [Layer(400, 4)]")]
    [InlineData("[Conv2D(3, 16, 3)] [Flatten] [Activation(ReLU)] [Layer(1600, 4)]")]
    public async Task A_rectifier_below_a_pool_is_the_convolutions(string layers) => Assert.DoesNotContain(
        await Analysis.AnalyzeGenerated($"[Input(12, 12, 3)] {layers} partial class Net;"), found => !found.Id.StartsWith("NG12", StringComparison.Ordinal));

    [Fact]
    public Task Weights_that_do_not_suit_a_rectifier_below_a_pool_are_marked() => Analysis.Expect(
        "[Input(12, 12, 3)] [Conv2D(3, 16, 3, {|NG1101:Init = Zeros|})] [MaxPool2D(2)] [Activation(ReLU)] [Layer(400, 4)] partial class Net;",
        "Init = Zeros: all 16 maps output 0 and their gradient is exactly zero, so neither this layer nor any before it will ever train. Use Init = He.");

    [Theory]
    [InlineData("[Conv2D(8, 10, 1, {|NG1103:Init = Zeros|})] [GlobalAveragePool]")]
    [InlineData("[Conv2D(8, 10, 1, {|NG1103:Init = Zeros|})] [GlobalAveragePool] [Activation(Softmax)]")]
    [InlineData("[Conv2D(8, 10, 1, {|NG1103:Init = Zeros|})]")]
    [InlineData("[Conv2D(8, 10, 1, {|NG1103:Init = Zeros|})] [Flatten]")]
    public Task The_last_convolution_may_start_with_zeros_also_before_a_pool(string layers) => Analysis.Expect(
        $"[Input(12, 12, 3)] [Conv2D(3, 8, 3, Act = Tanh)] {layers} partial class Net;",
        "Init = Zeros in the last layer is allowed: at first every input gives the same outputs, and the first step trains only this layer.");

    private static string Maps(string layer)
    {
        var sizes = layer.Split('(')[1].Split(',');
        var multiplier = layer.Contains("Multiplier = 4", StringComparison.Ordinal) ? 12 : 3;
        return layer.StartsWith("Depthwise", StringComparison.Ordinal) ? $"{multiplier}" : sizes[1].Trim();
    }
}
