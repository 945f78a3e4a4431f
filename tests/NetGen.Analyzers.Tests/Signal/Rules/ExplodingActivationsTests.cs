using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Tests;

public sealed class ExplodingActivationsTests
{
    [Fact]
    public Task The_layer_where_the_signal_is_too_large_is_marked() => Analysis.Expect(
        "[Layer(64, 64, Act = ReLU)] [Layer(64, 64, {|NG1202:Init = Normal|}, Std = 3, Act = ReLU)] [Layer(64, 10)] partial class Net;",
        "The signal explodes: from inputs with a standard deviation of 1, activations grow to 14 by layer 2. Init = Auto fits the weights to the activation.");

    [Fact]
    public async Task An_overflow_is_an_error()
    {
        const string Source = "[Layer(64, 64, Init = Normal, Std = 1e20, Act = ReLU)] [Layer(64, 64, Init = Normal, Std = 1e20, Act = ReLU)] [Layer(64, 10)] partial class Net;";
        var found = Assert.Single(await Analysis.AnalyzeGenerated(Source), diagnostic => diagnostic.Id == "NG1202");
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Equal(
            "The signal overflows a float at layer 2, so the loss will be NaN. Init = Auto fits the weights to the activation.",
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("[Layer(64, 64, Init = Normal, Std = 1, Act = ReLU)] [Layer(64, 10)]")]
    [InlineData("[Layer(64, 64, Init = Normal, Std = 100, Act = Tanh)] [Layer(64, 10)]")]
    [InlineData("[Layer(64, 64, Act = ReLU)] [Layer(64, 10, Init = Normal, Std = 100)]")]
    public async Task A_signal_that_stays_within_bounds_is_fine(string layers) =>
        Assert.DoesNotContain(await Analysis.AnalyzeGenerated($"{layers} partial class Net;"), found => found.Id == "NG1202");
}
