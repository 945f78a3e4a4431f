namespace NetGen.Analyzers.Tests;

public sealed class VanishingGradientTests
{
    [Fact]
    public async Task A_stack_of_softplus_is_marked_on_the_first_layer()
    {
        var source = string.Concat(Enumerable.Repeat("[Layer(64, 64, Act = Softplus)] ", 14)) + "[Layer(64, 10)] partial class Net;";
        var found = Assert.Single(await Analysis.AnalyzeGenerated(source), diagnostic => diagnostic.Id == "NG1203");
        Assert.StartsWith("Vanishing gradient: the first layer's weights get ", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("each layer divides it by 1.9", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.EndsWith(". Use fewer layers, or an activation whose slope at 0 is 1, such as ReLU or Tanh.",
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(source.IndexOf("Layer(", StringComparison.Ordinal), found.Location.SourceSpan.Start - Analysis.SourceStart);
    }

    [Theory]
    [InlineData("[Layer(64, 64, Act = Tanh)] [Layer(64, 64, Act = Tanh)] [Layer(64, 10)]")]
    [InlineData("[Layer(64, 64, Act = Sigmoid)] [Layer(64, 64, Act = Sigmoid)] [Layer(64, 10)]")]
    [InlineData("[Layer(64, 64, Act = Tanh)] [Layer(64, 10, Init = Zeros)]")]
    [InlineData("[Layer(64, 64, Act = ReLU)] [Layer(64, 64, Init = Normal, Std = 900, Act = ReLU)] [Layer(64, 10)]")]
    public async Task A_gradient_that_arrives_is_fine(string layers) =>
        Assert.DoesNotContain(await Analysis.AnalyzeGenerated($"{layers} partial class Net;"), found => found.Id == "NG1203");
}
