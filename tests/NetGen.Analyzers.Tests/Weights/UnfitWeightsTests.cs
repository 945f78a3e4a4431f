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

    private const string Untested = "[Layer(64, 32, Act = Tanh)] [Layer(32, 10, Act = Softmax)] partial class Net;";

    [Fact]
    public Task A_self_test_that_is_asked_for_and_not_there() => Analysis.Expect(
        $"[Network(Weights = \"untested.safetensors\", {{|NG1502:VerifyOnLoad = true|}})] {Untested}",
        "'untested.safetensors' holds no self-test. Save it with one, net.Save(path, new() { SelfTestInput = data.Row(0).ToArray() }), or leave VerifyOnLoad away.");

    [Theory]
    [InlineData("")]
    [InlineData(", VerifyOnLoad = false")]
    public Task A_self_test_that_nobody_asks_for(string verify) => Analysis.Expect($"[Network(Weights = \"untested.safetensors\"{verify})] {Untested}");

    [Theory]
    [InlineData("8\t2\t")]
    [InlineData("8\t1\t", "The self-test in 'torch.safetensors' has 8 inputs and 1 outputs, but 8 and 2 are declared.")]
    [InlineData("9\t2\t", "The self-test in 'torch.safetensors' has 9 inputs and 2 outputs, but 8 and 2 are declared.")]
    [InlineData("0\t0\tA number is none.", "'torch.safetensors' cannot be verified: A number is none.")]
    public Task A_self_test_of_another_network_or_none(string test, params string[] problems) => ExpectOfFile(
        $"self-test\t{test}\n" + Modules(["layer1"], (8, 2)), "VerifyOnLoad = true", "[Layer(8, 2)] partial class Net;",
        [.. problems.Select(problem => $"{problem} Save it with one, net.Save(path, new() {{ SelfTestInput = data.Row(0).ToArray() }}), or leave VerifyOnLoad away.")]);

    /// <summary>That the test does not fit either follows; that there is none does not.</summary>
    [Theory]
    [InlineData("self-test\t8\t2\t\n", 1)]
    [InlineData("", 2)]
    public async Task A_self_test_beside_weights_that_do_not_fit(string test, int count) => Assert.Equal(
        count, (await OfFile(test + Modules(["layer1"], (8, 2)), "VerifyOnLoad = true", "[Layer(8, 3)] partial class Net;")).Count);

    private const string SmallConvolution = "[Conv2D(2, 4, 3, Padding = 1)] [MaxPool2D(2)] [Layer(16, 2)] partial class Net;";

    private const string SmallWindows = "Conv2D 3x3 stride 1x1 dilation 1x1 padding 1+1x1+1 groups 1; MaxPool2D 2x2 stride 2x2 dilation 1x1 padding 0+0x0+0 groups 1";

    [Theory]
    [InlineData("[Input(4, 4, 2)]", SmallConvolution, "channels last; " + SmallWindows)]
    [InlineData("[Input(4, 4, 2, ChannelsFirst = true)]", SmallConvolution, "channels first; " + SmallWindows)]
    [InlineData("[Input(4, 4, 2, ChannelsFirst = true)]", SmallConvolution, "channels last; " + SmallWindows, "a network with channels last, but channels first is declared")]
    [InlineData(
        "[Input(4, 4, 2)]", "[Conv2D(2, 4, 3, Padding = 1)] [AveragePool2D(2)] [Layer(16, 2)] partial class Net;", "channels last; " + SmallWindows,
        "a network with MaxPool2D 2x2 stride 2x2 dilation 1x1 padding 0+0x0+0 groups 1, but AveragePool2D 2x2 stride 2x2 dilation 1x1 padding 0+0x0+0 groups 1 padding counted is declared")]
    [InlineData(
        "[Input(4, 4, 2)]", "[Conv2D(2, 4, 3, Padding = 2, Dilation = 2)] [MaxPool2D(2)] [Layer(16, 2)] partial class Net;", "channels last; " + SmallWindows,
        "a network with Conv2D 3x3 stride 1x1 dilation 1x1 padding 1+1x1+1 groups 1, but Conv2D 3x3 stride 1x1 dilation 2x2 padding 2+2x2+2 groups 1 is declared")]
    [InlineData(
        "[Input(4, 4, 2)]", "[Conv2D(2, 4, 3, Padding = 1, Stride = 2)] [Layer(16, 2)] partial class Net;", "channels last; " + SmallWindows,
        "a network with 2 windows, but the declaration has 1")]
    public Task Windows_and_the_order_of_an_image_are_compared(string input, string declaration, string stated, params string[] of) => ExpectOfFile(
        $"windows\t{stated}\ntensor\tF32\t4,2,3,3\t\t0.weight\ntensor\tF32\t4\t\t0.bias\n" + Modules(["1"], (16, 2)), input + declaration,
        [.. of.Select(difference => $"'torch.safetensors' does not fit the declaration: it holds the weights of {difference}.")]);

    /// <summary>What NG1502 says of a file, if anything.</summary>
    private static Task ExpectOfFile(string lines, string declaration, params string[] messages) => ExpectOfFile(lines, "Seed = 0", declaration, messages);

    private static async Task ExpectOfFile(string lines, string argument, string declaration, string[] messages) => Assert.Equal(messages, await OfFile(lines, argument, declaration));

    private static async Task<List<string>> OfFile(string lines, string argument, string declaration) =>
    [
        .. (await Analysis.Analyze(
            Analysis.Generate(Analysis.Compile($"[Network(Weights = \"torch.safetensors\", {argument})] {declaration}")),
            SampleWeights.InProject([new WeightText("torch.safetensors", $"netgen-weights\t1\n{lines}")])))
            .Where(diagnostic => diagnostic.Id == "NG1502").Select(diagnostic => diagnostic.GetMessage(null)),
    ];

    private static string Modules(string[] names, params (int Inputs, int Outputs)[] shapes) => string.Concat(names.Zip(shapes, (name, shape) =>
        $"tensor\tF32\t{shape.Outputs},{shape.Inputs}\t\t{name}.weight\ntensor\tF32\t{shape.Outputs}\t\t{name}.bias\n"));
}
