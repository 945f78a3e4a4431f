namespace NetGen.Analyzers.Tests;

public sealed class ExplodingGradientTests
{
    private const string Steep = "[Layer(64, 64, Init = LeCun, Gain = 20, Act = Softsign)] ";

    [Fact]
    public async Task A_stack_of_steep_layers_is_marked_on_the_first_initializer()
    {
        var source = string.Concat(Enumerable.Repeat(Steep, 6)) + "partial class Net;";
        var found = Assert.Single(await Analysis.AnalyzeGenerated(source), diagnostic => diagnostic.Id == "NG1204");
        Assert.StartsWith("Exploding gradient: the first layer's weights get ", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.EndsWith("Init = Auto fits the weights to the activation.", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(source.IndexOf("Init = LeCun", StringComparison.Ordinal), found.Location.SourceSpan.Start - Analysis.SourceStart);
    }

    [Theory]
    [InlineData("[Layer(64, 64, Init = LeCun, Gain = 20, Act = Softsign)] [Layer(64, 10)]")]
    [InlineData("[Layer(64, 64, Init = Normal, Std = 0.001, Act = Tanh)] [Layer(64, 64, Init = Normal, Std = 0.001, Act = Tanh)] [Layer(64, 10)]")]
    public async Task A_gradient_that_does_not_grow_is_fine(string layers) =>
        Assert.DoesNotContain(await Analysis.AnalyzeGenerated($"{layers} partial class Net;"), found => found.Id == "NG1204");
}
