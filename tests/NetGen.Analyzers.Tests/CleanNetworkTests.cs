namespace NetGen.Analyzers.Tests;

public sealed class CleanNetworkTests
{
    [Theory]
    [InlineData("[Layer(784, 128, Init = Xavier, Act = Tanh)] [Layer(128, 10, Init = Xavier, Act = Softmax)] public partial class FashionNet;")]
    [InlineData("[Layer(4, 16, Act = ReLU)] [Layer(16, 16, Act = ReLU)] [Layer(16, 3, Act = Softmax)] public partial class Iris;")]
    [InlineData("[Layer(1, 1)] partial class Line { public Line(int seed) : this((ulong)seed) { } }")]
    [InlineData("[Network(Loss = Loss.Huber, Seed = 7, InputMean = 0.5, InputStd = 0.25)] [Layer(13, 32, Act = SELU)] [Layer(32, 1)] partial class Housing;")]
    [InlineData("namespace A.B; partial struct Outer<T> { [Layer(2, 8, Act = Tanh)] [Layer(8, 1, Act = Sigmoid)] private partial class @class<TOptimizer>; }")]
    [InlineData("[Layer(2, 2, Init = Uniform, Low = -0.5, High = 0.5, Act = ELU, Slope = 0.5, Dropout = 0.5, Bias = false, Name = \"\")] [Layer(2, 2, Init = Normal, Std = 0.01)] partial class Edge;")]
    public async Task A_network_without_a_mistake_gives_nothing(string source) =>
        Assert.Empty(await Analysis.AnalyzeGenerated(source));

    [Fact]
    public async Task A_network_derived_from_a_network_gives_nothing() =>
        await Analysis.Expect("[Layer(2, 3)] public partial class Base; [Layer(4, 5)] public partial class Derived : Base;");

    [Fact]
    public async Task A_class_without_attributes_is_not_looked_at() =>
        await Analysis.Expect("static class Plain { public static int InputSize => 1; }");

    [Fact]
    public async Task Attributes_of_the_same_name_from_elsewhere_mean_nothing()
    {
        const string Source = "namespace Other { class LayerAttribute : System.Attribute { } [Layer] static class Cake; }";
        Assert.Empty(await Analysis.AnalyzeGenerated(Source));
    }

    [Fact]
    public async Task Without_the_library_nothing_is_reported()
    {
        var compilation = Analysis.WithoutLibrary(Analysis.Compile("[Layer(2, 3)] [Layer(4, 5)] partial class Net;"));
        Assert.Empty(await Analysis.Analyze(compilation));
    }
}
