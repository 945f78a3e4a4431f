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

    /// <summary>Shapes and activations as published; weights as the authors or Auto choose them.</summary>
    [Theory]
    [InlineData("Logistic regression", "[Layer(30, 1, Act = Sigmoid)]")]
    [InlineData("Softmax regression", "[Layer(784, 10, Act = Softmax)]")]
    [InlineData("XOR, Rumelhart et al. 1986", "[Layer(2, 2, Act = Sigmoid)] [Layer(2, 1, Act = Sigmoid)]")]
    [InlineData("LeNet-300-100, LeCun et al. 1998", "[Layer(784, 300, Init = LeCun, Act = Tanh)] [Layer(300, 100, Init = LeCun, Act = Tanh)] [Layer(100, 10, Act = Softmax)]")]
    [InlineData("Autoencoder, after Hinton and Salakhutdinov 2006", "[Layer(784, 1000, Act = ReLU)] [Layer(1000, 500, Act = ReLU)] [Layer(500, 30)] [Layer(30, 500, Act = ReLU)] [Layer(500, 784, Act = Sigmoid)]")]
    [InlineData("Five tanh layers, Glorot and Bengio 2010", "[Layer(784, 1000, Init = XavierUniform, Act = Tanh)] [Layer(1000, 1000, Init = XavierUniform, Act = Tanh)] [Layer(1000, 10, Init = XavierUniform, Act = Softmax)]")]
    [InlineData("Word vectors, Mikolov et al. 2013", "[Layer(5000, 300, Bias = false)] [Layer(300, 5000, Bias = false, Act = Softmax)]")]
    [InlineData("Dropout on MNIST, Srivastava et al. 2014", "[Layer(784, 1024, Act = ReLU, Dropout = 0.5)] [Layer(1024, 1024, Act = ReLU, Dropout = 0.5)] [Layer(1024, 10, Act = Softmax)]")]
    [InlineData("Orthogonal weights, Saxe et al. 2014", "[Layer(64, 64, Init = Orthogonal, Gain = 1.414, Act = ReLU)] [Layer(64, 10, Init = Orthogonal)]")]
    [InlineData("Rectifiers, He et al. 2015", "[Layer(64, 64, Init = He, Act = ReLU)] [Layer(64, 64, Init = HeUniform, Act = ReLU)] [Layer(64, 64, Init = He, Mode = FanMode.Out, Act = LeakyReLU, Slope = 0.25)] [Layer(64, 10, Act = Softmax)]")]
    [InlineData("Identity matrices for ReLU, Le et al. 2015", "[Layer(100, 100, Init = Identity, Act = ReLU)] [Layer(100, 10, Act = Softmax)]")]
    [InlineData("Self-normalizing network, Klambauer et al. 2017", "[Layer(13, 64, Init = LeCun, Act = SELU)] [Layer(64, 64, Init = LeCun, Act = SELU)] [Layer(64, 1)]")]
    [InlineData("Policy, Schulman et al. 2017", "[Layer(17, 64, Init = Orthogonal, Gain = 2, Act = Tanh)] [Layer(64, 64, Init = Orthogonal, Act = Tanh)] [Layer(64, 6, Init = Orthogonal, Gain = 0.01, Act = Tanh)]")]
    [InlineData("Class prior in the last bias, Lin et al. 2017", "[Layer(64, 64, Act = ReLU)] [Layer(64, 1, Act = Sigmoid, Init = Normal, Std = 0.01, BiasValue = -4.595)]")]
    [InlineData("Several labels", "[Network(Loss = Loss.BinaryCrossEntropy)] [Layer(64, 64, Act = GELU)] [Layer(64, 20, Act = Sigmoid)]")]
    [InlineData("Counts", "[Layer(8, 32, Act = SiLU)] [Layer(32, 1, Act = Softplus)]")]
    public async Task A_published_network_gives_nothing(string name, string layers) =>
        Assert.True(await Analysis.AnalyzeGenerated($"{layers} partial class Net;") is [], name);

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
