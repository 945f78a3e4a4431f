namespace NetGen.CodeFixes.Tests;

public sealed class RemedyFixTests
{
    private const string Head = "[Layer(8, 3, Act = Softmax)]\npublic partial class Net;\n";

    [Theory]
    [InlineData("Init = Zeros, Act = ReLU", "Init = He, Act = ReLU", "NG1101:Init = Zeros")]
    [InlineData("Init = Zeros, Act = Tanh", "Init = Xavier, Act = Tanh", "NG1101:Init = Zeros")]
    [InlineData("Act = SELU, Init = Zeros", "Act = SELU, Init = LeCun", "NG1101:Init = Zeros")]
    [InlineData("Init = Ones, Act = GELU", "Init = He, Act = GELU", "NG1102:Init = Ones")]
    [InlineData("Init = Constant, Value = 0.5, Act = Tanh", "Init = Xavier, Act = Tanh", "NG1102:Init = Constant")]
    [InlineData("Init = Normal, Std = 0, Mean = 0.1, Act = Tanh", "Init = Xavier, Act = Tanh", "NG1102:Std = 0")]
    [InlineData("Init = Uniform, Low = 0.2, High = 0.2, Act = ReLU", "Init = He, Act = ReLU", "NG1102:High = 0.2")]
    [InlineData("Init = Identity, Act = Tanh", "Init = Orthogonal, Act = Tanh, Gain = 1.414", "NG1104:Init = Identity")]
    [InlineData("Init = He, Act = SELU", "Init = LeCun, Act = SELU", "NG1107:Init = He")]
    [InlineData("Init = HeUniform, Mode = FanMode.Average, Act = SELU", "Init = LeCunUniform, Act = SELU", "NG1107:Init = HeUniform")]
    [InlineData("Init = He, Truncated = true, Act = SELU", "Init = LeCun, Truncated = true, Act = SELU", "NG1107:Init = He")]
    [InlineData("Act = SELU, Dropout = 0.2", "Act = SELU", "NG1107:Dropout = 0.2")]
    [InlineData("Init = Uniform, Low = 0, High = 1, Act = Tanh", "Init = Uniform, Low = -0.5, High = 0.5, Act = Tanh", "NG1108:Low = 0")]
    [InlineData("Init = Uniform, High = 0.5, Act = Tanh", "Init = Uniform, High = 0.75, Act = Tanh, Low = -0.75", "NG1108:High = 0.5")]
    [InlineData("Init = Normal, Mean = 0.3, Std = 0.4, Act = Tanh", "Init = Normal, Std = 0.4, Act = Tanh", "NG1108:Mean = 0.3")]
    [InlineData("Init = Orthogonal, Act = Tanh", "Init = Orthogonal, Act = Tanh, Gain = 1.414", "NG1109:Init = Orthogonal")]
    [InlineData("Act = Tanh, Std = 0.1", "Act = Tanh", "NG1006:Std = 0.1")]
    [InlineData("Std = 0.1, Act = Tanh", "Act = Tanh", "NG1006:Std = 0.1")]
    [InlineData("Act = Tanh, Gain = 2, Slope = 0.3", "Act = Tanh, Gain = 2", "NG1006:Slope = 0.3")]
    public Task A_hidden_layer_is_mended(string arguments, string mended, string fault)
    {
        var text = fault.Split(':', 2)[1];
        return FixTest<RemedyFixProvider>.Expect(
            $"[Layer(4, 8, {arguments.Replace(text, $"{{|{fault}|}}", StringComparison.Ordinal)})]\n{Head}",
            $"[Layer(4, 8, {mended})]\n{Head}");
    }

    [Theory]
    [InlineData("Layer(4, 8)", "Layer(4, 8, Act = Tanh)")]
    [InlineData("Layer(4, 8, Init = He)", "Layer(4, 8, Init = He, Act = ReLU)")]
    [InlineData("Layer(4, 8, Init = LeCun, Dropout = 0.1)", "Layer(4, 8, Init = LeCun, Act = Tanh, Dropout = 0.1)")]
    public Task A_missing_activation_is_added(string layer, string mended) =>
        FixTest<RemedyFixProvider>.Expect($"[{{|NG1004:{layer}|}}]\n{Head}", $"[{mended}]\n{Head}");

    [Fact]
    public Task A_linear_activation_is_replaced() => FixTest<RemedyFixProvider>.Expect(
        $"[Layer(4, 8, {{|NG1004:Act = Linear|}}, Init = Orthogonal, Gain = 1.5)]\n{Head}",
        $"[Layer(4, 8, Act = ReLU, Init = Orthogonal, Gain = 1.5)]\n{Head}");

    [Fact]
    public Task Inputs_become_the_outputs_before() => FixTest<RemedyFixProvider>.Expect(
        "[Layer(4, 8, Act = Tanh)]\n[Layer({|NG1001:7|}, 6, Act = Tanh)]\n[Layer(outputs: 3, {|NG1001:inputs: Width|})]\npublic partial class Net\n{\n    private const int Width = 5;\n}\n",
        "[Layer(4, 8, Act = Tanh)]\n[Layer(8, 6, Act = Tanh)]\n[Layer(outputs: 3, inputs: 6)]\npublic partial class Net\n{\n    private const int Width = 5;\n}\n");

    [Theory]
    [InlineData("Layer(8, 3)", "Layer(8, 3, Act = Softmax)", "SoftmaxCrossEntropy")]
    [InlineData("Layer(8, 3, Act = Linear)", "Layer(8, 3, Act = Softmax)", "SoftmaxCrossEntropy")]
    [InlineData("Layer(8, 3, Bias = false)", "Layer(8, 3, Act = Sigmoid, Bias = false)", "BinaryCrossEntropy")]
    public Task A_head_is_given_to_a_cross_entropy(string layer, string mended, string loss) => FixTest<RemedyFixProvider>.Expect(
        $"[Network({{|NG1302:Loss = Loss.{loss}|}}, Seed = 7)]\n[Layer(4, 8, Act = ReLU)]\n[{layer}]\npublic partial class Net;\n",
        $"[Network(Loss = Loss.{loss}, Seed = 7)]\n[Layer(4, 8, Act = ReLU)]\n[{mended}]\npublic partial class Net;\n");

    [Fact]
    public Task A_single_logit_becomes_a_sigmoid_with_its_loss() => FixTest<RemedyFixProvider>.Expect(
        "[Network({|NG1302:Loss = Loss.SoftmaxCrossEntropy|})]\n[Layer(4, 1)]\npublic partial class Net;\n",
        "[Network(Loss = Loss.BinaryCrossEntropy)]\n[Layer(4, 1, Act = Sigmoid)]\npublic partial class Net;\n");

    [Theory]
    [InlineData("", "")]
    [InlineData("[Network(Loss = Loss.SoftmaxCrossEntropy)]\n", "[Network(Loss = Loss.BinaryCrossEntropy)]\n")]
    public Task A_softmax_over_one_output_becomes_a_sigmoid(string network, string mended) => FixTest<RemedyFixProvider>.Expect(
        $"{network}[Layer(4, 1, {{|NG1303:Act = Softmax|}})]\npublic partial class Net;\n",
        $"{mended}[Layer(4, 1, Act = Sigmoid)]\npublic partial class Net;\n");

    [Fact]
    public Task A_one_sided_head_becomes_linear() => FixTest<RemedyFixProvider>.Expect(
        "[Layer(4, 3, {|NG1304:Act = ReLU|})]\npublic partial class Net;\n", "[Layer(4, 3, Act = Linear)]\npublic partial class Net;\n");

    [Theory]
    [InlineData("MeanSquaredError", "Softmax", "SoftmaxCrossEntropy")]
    [InlineData("SoftmaxCrossEntropy", "Sigmoid", "BinaryCrossEntropy")]
    [InlineData("SoftmaxCrossEntropy", "Tanh", "MeanSquaredError")]
    public Task A_loss_becomes_the_heads(string loss, string head, string matching) => FixTest<RemedyFixProvider>.Expect(
        $"[Layer(4, 3, Act = {head})]\n[Network({{|NG1305:Loss = Loss.{loss}|}})]\npublic partial class Net;\n",
        $"[Layer(4, 3, Act = {head})]\n[Network(Loss = Loss.{matching})]\npublic partial class Net;\n");

    [Fact]
    public Task Dropout_on_the_head_is_removed() => FixTest<RemedyFixProvider>.Expect(
        "[Layer(4, 3, Act = Softmax, {|NG1405:Dropout = 0.5|}, Name = \"head\")]\npublic partial class Net;\n",
        "[Layer(4, 3, Act = Softmax, Name = \"head\")]\npublic partial class Net;\n");
}
