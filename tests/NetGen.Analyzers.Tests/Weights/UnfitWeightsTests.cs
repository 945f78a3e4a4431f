namespace NetGen.Analyzers.Tests;

public sealed class UnfitWeightsTests
{
    [Fact]
    public Task Every_difference_is_listed() => Analysis.Expect(
        "[Network({|NG1502:Weights = \"digits.safetensors\"|})] [Layer(64, 48, Act = Tanh, Bias = false)] [Layer(48, 10, Act = Softmax)] [Layer(10, 5, Act = Softmax, Name = \"head\")] partial class Net;"
            .Replace("[Layer(48, 10, Act = Softmax)]", "[Layer(48, 10, Act = Tanh)]", StringComparison.Ordinal),
        "'digits.safetensors' does not fit the declaration: 'head.weight' [5, 10] is missing; 'head.bias' [5] is missing; 'layer1.weight' is [32, 64], but [48, 64] is declared; " +
        "'layer1.bias' [32] is a bias, but layer 'layer1' is declared without one; 'layer2.weight' is [10, 32], but [10, 48] is declared.");

    [Fact]
    public Task Another_activation_is_a_difference_too() => Analysis.Expect(
        "[Network({|NG1502:Weights = \"digits.safetensors\"|})] [Layer(64, 32, Act = ReLU)] [Layer(32, 10, Act = Softmax)] partial class Net;",
        "'digits.safetensors' does not fit the declaration: it holds the weights of a network 64 -> 32 Tanh -> 10 Softmax, but 64 -> 32 ReLU -> 10 Softmax is declared.");

    [Fact]
    public async Task Another_activation_is_listed_beside_another_shape()
    {
        var found = Assert.Single(await Analysis.AnalyzeGenerated(
            "[Network(Weights = \"digits.safetensors\")] [Layer(64, 48, Act = ReLU)] [Layer(48, 10, Act = Softmax)] partial class Net;"));

        Assert.Equal("NG1502", found.Id);
        Assert.Contains("'layer1.weight' is [32, 64], but [48, 64] is declared; ", found.GetMessage(null), StringComparison.Ordinal);
        Assert.EndsWith(
            "; it holds the weights of a network 64 -> 32 Tanh -> 10 Softmax, but 64 -> 48 ReLU -> 10 Softmax is declared.", found.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task Weights_that_fit() => Analysis.Expect(
        "[Network(Weights = \"digits.safetensors\", VerifyOnLoad = true)] [Layer(64, 32, Act = Tanh)] [Layer(32, 10, Act = Softmax, Dropout = 0)] partial class Net;");

    [Fact]
    public async Task Numbered_modules_of_PyTorch_fit() => Assert.Empty(await Analysis.Analyze(
        Analysis.Generate(Analysis.Compile("[Network(Weights = \"torch.safetensors\")] [Layer(4, 3, Act = Tanh)] [Layer(3, 2)] partial class Net;")),
        SampleWeights.InProject([new WeightText("torch.safetensors",
            "netgen-weights\t1\ntensor\tF32\t2\t\t2.bias\ntensor\tF16\t2,3\t\t2.weight\ntensor\tBF16\t3\t\t0.bias\ntensor\tF64\t3,4\t\t0.weight\n")])));

    [Fact]
    public async Task An_unsound_declaration_is_reported_alone() => Assert.Equal(
        "NG1002", Assert.Single(await Analysis.AnalyzeGenerated("[Network(Weights = \"digits.safetensors\")] [Layer(64, 0, Act = Tanh)] [Layer(32, 10, Act = Softmax)] partial class Net;")).Id);
}
