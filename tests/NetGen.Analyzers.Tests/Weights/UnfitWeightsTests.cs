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

    [Theory]
    [InlineData("layer0", "layer1", "layer2")]
    [InlineData("module.layer1", "module.layer2", "module.layer3")]
    [InlineData("layer1", "layer2", "out")]
    public Task Modules_that_bear_our_names_by_chance_fit(params string[] names) => ExpectOfFile(
        Modules(names, (8, 6), (6, 4), (4, 2)), "[Layer(8, 6)] [Layer(6, 4)] [Layer(4, 2)] partial class Net;");

    [Fact]
    public Task Modules_of_two_possibilities_do_not() => ExpectOfFile(
        Modules(["layer1", "layer2", "out"], (4, 4), (4, 4), (4, 4)), "[Layer(4, 4)] [Layer(4, 4)] [Layer(4, 4)] partial class Net;",
        "'torch.safetensors' does not fit the declaration: 'layer1', 'layer2', 'out' fit the layers 'layer1', 'layer2', 'layer3' alike: give each layer its tensors' name, as in Name = \"layer1\".");

    [Fact]
    public Task The_groups_of_a_file_are_named() => ExpectOfFile(
        Modules(["embed", "head"], (7, 9), (9, 1)), "[Layer(4, 2)] partial class Net;",
        "'torch.safetensors' does not fit the declaration: 'layer1.weight' [2, 4] is missing; 'layer1.bias' [2] is missing; 'embed.weight' [9, 7] belongs to no layer; 'embed.bias' [9] belongs to no layer; " +
        "'head.weight' [1, 9] belongs to no layer; 'head.bias' [1] belongs to no layer; no layer takes the file's 'embed' [9, 7], 'head' [1, 9]: where one is a layer's, give the layer its name, as in Name = \"embed\".");

    [Theory]
    [InlineData("8 -> 2 LeakyReLU(0.2)", "Act = LeakyReLU, Slope = 0.2")]
    [InlineData("8 -> 2 LeakyReLU", "Act = LeakyReLU, Slope = 0.2")]
    [InlineData("8 -> 2 ELU(1)", "Act = ELU")]
    [InlineData("8 -> 2 LeakyReLU(0.01)", "Act = LeakyReLU")]
    public Task A_slope_that_is_stated_and_fits(string stated, string declared) => ExpectOfFile(
        $"architecture\t{stated}\n" + Modules(["layer1"], (8, 2)), $"[Layer(8, 2, {declared})] partial class Net;");

    [Theory]
    [InlineData("8 -> 2 LeakyReLU(0.1)", "Act = LeakyReLU, Slope = 0.2", "8 -> 2 LeakyReLU(0.2)")]
    [InlineData("8 -> 2 ELU(0.5)", "Act = ELU", "8 -> 2 ELU(1)")]
    [InlineData("8 -> 2 ReLU", "Act = LeakyReLU", "8 -> 2 LeakyReLU(0.01)")]
    public Task A_slope_that_is_stated_and_differs(string stated, string declared, string text) => ExpectOfFile(
        $"architecture\t{stated}\n" + Modules(["layer1"], (8, 2)), $"[Layer(8, 2, {declared})] partial class Net;",
        $"'torch.safetensors' does not fit the declaration: it holds the weights of a network {stated}, but {text} is declared.");

    [Fact]
    public async Task An_unsound_declaration_is_reported_alone() => Assert.Equal(
        "NG1002", Assert.Single(await Analysis.AnalyzeGenerated("[Network(Weights = \"digits.safetensors\")] [Layer(64, 0, Act = Tanh)] [Layer(32, 10, Act = Softmax)] partial class Net;")).Id);

    /// <summary>What NG1502 says of a file, if anything.</summary>
    private static async Task ExpectOfFile(string lines, string declaration, params string[] messages) => Assert.Equal(
        messages,
        (await Analysis.Analyze(
            Analysis.Generate(Analysis.Compile($"[Network(Weights = \"torch.safetensors\")] {declaration}")), SampleWeights.InProject([new WeightText("torch.safetensors", $"netgen-weights\t1\n{lines}")])))
            .Where(diagnostic => diagnostic.Id == "NG1502").Select(diagnostic => diagnostic.GetMessage(null)));

    private static string Modules(string[] names, params (int Inputs, int Outputs)[] shapes) => string.Concat(names.Zip(shapes, (name, shape) =>
        $"tensor\tF32\t{shape.Outputs},{shape.Inputs}\t\t{name}.weight\ntensor\tF32\t{shape.Outputs}\t\t{name}.bias\n"));
}
