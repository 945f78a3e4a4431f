namespace NetGen.Analyzers.Tests.Signal;

/// <summary>Behind pools of images weights are compared with Auto's: what a pool makes of the signal depends on the data.</summary>
public sealed class PooledImageTests
{
    [Theory]
    [InlineData("[Conv2D(1, 6, 5, Act = ReLU)] [MaxPool2D(2)] [Conv2D(6, 16, 5, Act = ReLU)] [MaxPool2D(2)] [Layer(256, 84, Act = ReLU)] [Layer(84, 10, Act = Softmax)]")]
    [InlineData("[Conv2D(1, 6, 5, Act = Tanh)] [AveragePool2D(2)] [Conv2D(6, 16, 5, Act = Tanh)] [AveragePool2D(2)] [Layer(256, 84, Act = Tanh)] [Layer(84, 10, Act = Softmax)]")]
    [InlineData("[Conv2D(1, 32, 3, Act = Tanh)] [Conv2D(32, 32, 3, Init = DeltaOrthogonal, Act = Tanh)] [GlobalAveragePool] [Layer(32, 10, Act = Softmax)]")]
    public async Task A_pool_is_no_fault(string layers) => Assert.Empty(await Analysis.AnalyzeGenerated($"[Input(28, 28, 1)] {layers} partial class Net;"));

    [Theory]
    [InlineData("NG1201", "[Conv2D(1, 32, 5, Init = Normal, Std = 0.001, Act = Tanh)] [AveragePool2D(2)] [Layer(4608, 10, Act = Softmax)]")]
    [InlineData("NG1202", "[Conv2D(1, 32, 5, Init = Normal, Std = 50, Act = ReLU)] [MaxPool2D(2)] [Layer(4608, 10)]")]
    [InlineData("NG1205", "[Conv2D(1, 32, 5, Init = Normal, Std = 5, Act = Tanh)] [MaxPool2D(2)] [Layer(4608, 10, Act = Softmax)]")]
    [InlineData("NG1306", "[Conv2D(1, 32, 5, Act = ReLU)] [MaxPool2D(2)] [Layer(4608, 10, Init = Normal, Std = 3, Act = Softmax)]")]
    public async Task Weights_of_ones_own_are(string rule, string layers) => Assert.Contains(
        rule, (await Analysis.AnalyzeGenerated($"[Input(28, 28, 1)] {layers} partial class Net;")).Select(found => found.Id));
}
