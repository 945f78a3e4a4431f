using System.Globalization;

namespace NetGen.Analyzers.Tests;

/// <summary>Rules on signals tell what happens with the inputs as declared, and what their scale alone does is NG1401's to tell.</summary>
public sealed class DeclaredInputsTests
{
    /// <summary>With standardized inputs each of these is fine.</summary>
    [Theory]
    [InlineData("InputStd = 57.7", "[Layer(1, 50, Act = Sigmoid)] [Layer(50, 1)]")]
    [InlineData("InputStd = 57.7", "[Layer(16, 16, Act = Softsign)] [Layer(16, 16, Act = Tanh)] [Layer(16, 1)]")]
    [InlineData("InputMean = 300, InputStd = 20", "[Layer(6, 24, Act = Tanh)] [Layer(24, 1)]")]
    [InlineData("InputStd = 1e-6", "[Layer(16, 16, Act = Tanh)] [Layer(16, 16, Act = Tanh)] [Layer(16, 1)]")]
    [InlineData("InputStd = 1e5", "[Layer(64, 64, Act = ReLU)] [Layer(64, 1)]")]
    [InlineData("InputStd = 80", "[Layer(784, 10, Act = Softmax)]")]
    [InlineData("InputStd = 80", "[Layer(784, 64, Act = ReLU)] [Layer(64, 1, Act = Sigmoid)]")]
    public async Task What_only_their_scale_does_is_told_once(string inputs, string layers) =>
        Assert.Equal("NG1401", Assert.Single(await Find(inputs, layers)).Id);

    /// <summary>With standardized inputs these weights would be too small; with the declared ones they are not.</summary>
    [Theory]
    [InlineData("InputStd = 57.7", "[Layer(64, 64, Init = Normal, Std = 0.005, Act = Tanh)] [Layer(64, 1)]")]
    [InlineData("InputStd = 64", "[Layer(3072, 50, Init = Normal, Std = 1e-4, Act = ReLU)] [Layer(50, 10, Act = Softmax)]")]
    [InlineData("InputStd = 0.05", "[Layer(16, 16, Init = Normal, Std = 1, Act = Tanh)] [Layer(16, 1)]")]
    public async Task What_does_not_happen_with_them_is_not_told(string inputs, string layers) =>
        Assert.Equal("NG1401", Assert.Single(await Find(inputs, layers)).Id);

    /// <summary>The weights are at fault with any inputs, and the figures are those of the declared ones.</summary>
    [Theory]
    [InlineData("InputStd = 1e-6", "[Layer(64, 64, Init = Normal, Std = 0.001, Act = Tanh)] [Layer(64, 1)]", "NG1201", "from inputs with a standard deviation of 1E-06, activations fall to 8E-09 by layer 1")]
    [InlineData("InputStd = 20", "[Layer(64, 64, Init = Normal, Std = 9, Act = ReLU)] [Layer(64, 1)]", "NG1202", "from inputs with a standard deviation of 20, activations grow to 841 by layer 1")]
    [InlineData("InputStd = 80", "[Layer(16, 16, Init = Normal, Std = 1, Act = Tanh)] [Layer(16, 1)]", "NG1205", "the pre-activations of layer 1 have a standard deviation of 320")]
    [InlineData("InputStd = 5", "[Layer(64, 10, Init = Normal, Std = 3, Act = Softmax)]", "NG1306", "the logits start with a standard deviation of 120")]
    public async Task What_the_weights_do_is_told_with_the_figures_of_these_inputs(string inputs, string layers, string id, string figures)
    {
        var found = await Find(inputs, layers);
        Assert.Equal([id, "NG1401"], found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Contains(figures, found.Single(diagnostic => diagnostic.Id == id).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layer_saturated_by_its_own_weights_is_told_of_beside_one_that_the_inputs_saturate()
    {
        var found = await Find("InputStd = 57.7", "[Layer(16, 16, Act = Tanh)] [Layer(16, 16, Init = Normal, Std = 2, Act = Tanh)] [Layer(16, 1)]");
        Assert.Equal(["NG1205", "NG1401"], found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Contains("pre-activations of layer 2", found.Single(diagnostic => diagnostic.Id == "NG1205").GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("pre-activations of layer 1", found.Single(diagnostic => diagnostic.Id == "NG1401").GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>A user's limits may exclude standardized inputs too.</summary>
    [Fact]
    public async Task Limits_that_standardized_inputs_break_are_applied_to_them()
    {
        var config = new EditorConfig("netgen_lowest_input_second_moment = 2");
        var found = await Analysis.Analyze(config.Configure(Analysis.Compile("[Network(InputStd = 1)] [Layer(8, 4, Act = Tanh)] [Layer(4, 1)] partial class Net;")), config.Options);
        Assert.Equal("NG1401", Assert.Single(found).Id);
    }

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Find(string inputs, string layers) =>
        await Analysis.AnalyzeGenerated($"[Network({inputs})] {layers} partial class Net;");
}
