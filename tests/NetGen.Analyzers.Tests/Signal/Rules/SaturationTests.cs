namespace NetGen.Analyzers.Tests;

public sealed class SaturationTests
{
    [Fact]
    public Task Every_saturated_layer_is_marked() => Analysis.Expect(
        "[Layer(16, 16, {|NG1205:Init = Normal|}, Std = 1, Act = Tanh)] [Layer(16, 16, {|NG1205:Init = Normal|}, Std = 2, Act = Tanh)] [Layer(16, 4)] partial class Net;",
        "60.1 % of the Tanh neurons start saturated, where almost no gradient passes: the pre-activations of layer 1 have a standard deviation of 4. Init = Auto fits the weights to the activation.",
        "77.1 % of the Tanh neurons start saturated, where almost no gradient passes: the pre-activations of layer 2 have a standard deviation of 7.18. Init = Auto fits the weights to the activation.");

    [Fact]
    public async Task A_few_are_a_suggestion()
    {
        var found = Assert.Single(await Analysis.AnalyzeGenerated("[Layer(16, 16, Init = Normal, Std = 0.5, Act = Tanh)] [Layer(16, 4)] partial class Net;"));
        Assert.Equal(("NG1205", Microsoft.CodeAnalysis.DiagnosticSeverity.Info), (found.Id, found.Severity));
    }

    [Theory]
    [InlineData("[Layer(784, 2, Act = Tanh)] [Layer(2, 4)]")]
    [InlineData("[Layer(16, 16, Act = HardTanh)] [Layer(16, 4)]")]
    [InlineData("[Layer(16, 16, Act = Tanh)] [Layer(16, 4, Init = Normal, Std = 9, Act = Sigmoid)]")]
    public async Task The_textbooks_pair_in_any_shape_is_fine(string layers) =>
        Assert.DoesNotContain(await Analysis.AnalyzeGenerated($"{layers} partial class Net;"), found => found.Id == "NG1205");
}
