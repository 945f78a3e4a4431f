namespace NetGen.Analyzers.Tests;

public sealed class UnstableDepthTests
{
    [Theory]
    [InlineData("GELU", 11, true)]
    [InlineData("Mish", 11, true)]
    [InlineData("GELU", 10, false)]
    [InlineData("SELU", 30, false)]
    [InlineData("ReLU", 30, false)]
    public async Task Only_many_layers_of_an_unstable_activation_are_marked(string activation, int depth, bool isMarked)
    {
        var source = string.Concat(Enumerable.Repeat($"[Layer(2048, 2048, Act = {activation})] ", depth)) + "[Layer(2048, 10)] partial class Net;";
        var found = (await Analysis.AnalyzeGenerated(source)).Where(diagnostic => diagnostic.Id == "NG1209").ToList();
        Assert.Equal(isMarked ? 1 : 0, found.Count);
        Assert.All(found, diagnostic => Assert.Equal(
            $"{depth} layers of {activation} without normalization: no weights keep the signal's length, a deviation of a few percent grows from layer to layer until it vanishes or explodes. Use fewer layers, or an activation such as SELU or ReLU.",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
