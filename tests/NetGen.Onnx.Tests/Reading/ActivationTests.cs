namespace NetGen.Onnx.Tests.Reading;

/// <summary>Activations are told by what their operators compute, however these are composed.</summary>
public class ActivationTests
{
    private static readonly Dictionary<string, (Act Activation, float Slope, Func<ModelBuilder, string, string> Build)> Compositions = new()
    {
        ["nothing"] = (Act.Linear, 0, (_, x) => x),
        ["Relu"] = (Act.ReLU, 0, (model, x) => model.Add("Relu", "r", [x])),
        ["Max with 0"] = (Act.ReLU, 0, (model, x) => model.Add("Max", "r", [model.Number(0), x])),
        ["Where above 0"] = (Act.ReLU, 0, (model, x) => model.Add("Where", "r", [model.Add("Greater", "g", [x, model.Number(0)]), x, model.Number(0)])),
        ["Where below 0"] = (Act.ReLU, 0, (model, x) => model.Add("Where", "r", [model.Add("LessOrEqual", "g", [x, model.Number(0)]), model.Number(0), x])),
        ["times whether it is above 0"] = (Act.ReLU, 0, (model, x) => model.Add("Mul", "r", [x, model.Add("Cast", "c", [model.Add("Greater", "g", [x, model.Number(0)])], ("to", 1))])),
        ["half of x and its size"] = (Act.ReLU, 0, (model, x) => model.Add("Mul", "r", [model.Add("Add", "a", [x, model.Add("Abs", "b", [x])]), model.Number(0.5f)])),
        ["Max of three"] = (Act.ReLU, 0, (model, x) => model.Add("Max", "r", [model.Number(-1), x, model.Number(0)])),
        ["ThresholdedRelu of 0"] = (Act.ReLU, 0, (model, x) => model.Add("ThresholdedRelu", "r", [x], ("alpha", 0f))),
        ["Clip from 0"] = (Act.ReLU, 0, (model, x) => model.Add("Clip", "r", [x, model.Number(0)])),
        ["LeakyRelu"] = (Act.LeakyReLU, 0.01f, (model, x) => model.Add("LeakyRelu", "r", [x])),
        ["LeakyRelu of 0"] = (Act.ReLU, 0, (model, x) => model.Add("LeakyRelu", "r", [x], ("alpha", 0f))),
        ["LeakyRelu above 1"] = (Act.LeakyReLU, 1.5f, (model, x) => model.Add("LeakyRelu", "r", [x], ("alpha", 1.5f))),
        ["PRelu of one slope"] = (Act.LeakyReLU, 0.25f, (model, x) => model.Add("PRelu", "r", [x, model.Floats("slope", [1], 0.25f)])),
        ["PRelu of equal slopes"] = (Act.LeakyReLU, 0.25f, (model, x) => model.Add("PRelu", "r", [x, model.Floats("slope", [3], 0.25f, 0.25f, 0.25f)])),
        ["Max of two slopes"] = (Act.LeakyReLU, 0.2f, (model, x) => model.Add("Max", "r", [x, model.Add("Mul", "m", [x, model.Number(0.2f)])])),
        ["Where of two slopes"] = (Act.LeakyReLU, 0.2f, (model, x) => model.Add("Where", "r", [model.Add("Greater", "g", [x, model.Number(0)]), x, model.Add("Mul", "m", [model.Number(0.2f), x])])),
        ["Where not below 0"] = (Act.LeakyReLU, 0.2f, (model, x) => model.Add("Where", "r",
            [model.Add("Not", "n", [model.Add("Less", "g", [x, model.Number(0)])]), x, model.Add("Mul", "m", [model.Number(0.2f), x])])),
        ["Relu less a Relu"] = (Act.LeakyReLU, 0.5f, (model, x) => model.Add("Sub", "r", [model.Add("Relu", "p", [x]), model.Add("Mul", "m", [model.Add("Relu", "q", [model.Add("Neg", "n", [x])]), model.Number(0.5f)])])),
        ["Where of an exponential"] = (Act.ELU, 1, (model, x) => model.Add("Where", "r", [model.Add("GreaterOrEqual", "g", [x, model.Number(0)]), x, model.Add("Sub", "s", [model.Add("Exp", "e", [x]), model.Number(1)])])),
        ["Clip of inputs to 6"] = (Act.ReLU6, 0, (model, x) => model.Add("Clip", "r", [x, model.Number(0), model.Number(6)])),
        ["Relu and Min"] = (Act.ReLU6, 0, (model, x) => model.Add("Min", "r", [model.Add("Relu", "m", [x]), model.Number(6)])),
        ["Elu"] = (Act.ELU, 1, (model, x) => model.Add("Elu", "r", [x])),
        ["Elu of 0.3"] = (Act.ELU, 0.3f, (model, x) => model.Add("Elu", "r", [x], ("alpha", 0.3f))),
        ["Celu of 1"] = (Act.ELU, 1, (model, x) => model.Add("Celu", "r", [x], ("alpha", 1f))),
        ["Selu"] = (Act.SELU, 0, (model, x) => model.Add("Selu", "r", [x])),
        ["Elu times a number"] = (Act.SELU, 0, (model, x) => model.Add("Mul", "r", [model.Add("Elu", "m", [x], ("alpha", 1.6732632f)), model.Number(1.050701f)])),
        ["Gelu"] = (Act.GELU, 0, (model, x) => model.Add("Gelu", "r", [x])),
        ["Gelu of primitives"] = (Act.GELU, 0, (model, x) => model.Add("Mul", "r",
            [model.Add("Mul", "h", [x, model.Number(0.5f)]), model.Add("Add", "o", [model.Number(1), model.Add("Erf", "e", [model.Add("Mul", "s", [x, model.Number(0.70710677f)])])])])),
        ["Sigmoid and Mul"] = (Act.SiLU, 0, (model, x) => model.Add("Mul", "r", [model.Add("Sigmoid", "s", [x]), x])),
        ["Swish"] = (Act.SiLU, 0, (model, x) => model.Add("Swish", "r", [x])),
        ["Div by 1 + exp"] = (Act.SiLU, 0, (model, x) => model.Add("Div", "r", [x, model.Add("Add", "o", [model.Add("Exp", "e", [model.Add("Neg", "n", [x])]), model.Number(1)])])),
        ["Mish"] = (Act.Mish, 0, (model, x) => model.Add("Mish", "r", [x])),
        ["Mish of primitives"] = (Act.Mish, 0, (model, x) => model.Add("Mul", "r", [x, model.Add("Tanh", "t", [model.Add("Softplus", "s", [x])])])),
        ["Tanh"] = (Act.Tanh, 0, (model, x) => model.Add("Tanh", "r", [x])),
        ["Sigmoid"] = (Act.Sigmoid, 0, (model, x) => model.Add("Sigmoid", "r", [x])),
        ["Reciprocal of 1 + exp"] = (Act.Sigmoid, 0, (model, x) => model.Add("Reciprocal", "r", [model.Add("Add", "o", [model.Add("Exp", "e", [model.Add("Neg", "n", [x])]), model.Number(1)])])),
        ["Clip to 1"] = (Act.HardTanh, 0, (model, x) => model.Add("Clip", "r", [x, model.Number(-1), model.Number(1)])),
        ["HardSigmoid of 1/6"] = (Act.HardSigmoid, 0, (model, x) => model.Add("HardSigmoid", "r", [x], ("alpha", 1 / 6f))),
        ["Add, Clip, Div"] = (Act.HardSigmoid, 0, (model, x) => model.Add("Div", "r", [model.Add("Clip", "c", [model.Add("Add", "a", [x, model.Number(3)]), model.Number(0), model.Number(6)]), model.Number(6)])),
        ["HardSwish"] = (Act.HardSwish, 0, (model, x) => model.Add("HardSwish", "r", [x])),
        ["HardSigmoid and Mul"] = (Act.HardSwish, 0, (model, x) => model.Add("Mul", "r", [x, model.Add("HardSigmoid", "h", [x], ("alpha", 1 / 6f), ("beta", 0.5f))])),
        ["Add, Clip, Mul, Div"] = (Act.HardSwish, 0, (model, x) => model.Add("Div", "r",
            [model.Add("Mul", "m", [x, model.Add("Clip", "c", [model.Add("Add", "a", [model.Number(3), x]), model.Number(0), model.Number(6)])]), model.Number(6)])),
        ["Softplus"] = (Act.Softplus, 0, (model, x) => model.Add("Softplus", "r", [x])),
        ["Softplus of beta 2"] = (Act.Softplus, 0, (model, x) => model.Add("Div", "r", [model.Add("Softplus", "p", [model.Add("Mul", "m", [x, model.Number(2)])]), model.Number(2)])),
        ["Log of 1 + exp"] = (Act.Softplus, 0, (model, x) => model.Add("Log", "r", [model.Add("Add", "o", [model.Add("Exp", "e", [x]), model.Number(1)])])),
        ["Softsign"] = (Act.Softsign, 0, (model, x) => model.Add("Softsign", "r", [x])),
        ["Div by 1 + abs"] = (Act.Softsign, 0, (model, x) => model.Add("Div", "r", [x, model.Add("Add", "o", [model.Number(1), model.Add("Abs", "e", [x])])])),
        ["Softmax"] = (Act.Softmax, 0, (model, x) => model.Add("Softmax", "r", [x])),
        ["Softmax of axis 1"] = (Act.Softmax, 0, (model, x) => model.Add("Softmax", "r", [x], ("axis", 1))),
        ["Relu in 16 bits"] = (Act.ReLU, 0, (model, x) => model.Add("Cast", "c", [model.Add("Relu", "r", [model.Add("Cast", "b", [x], ("to", 10))])], ("to", 1))),
    };

    /// <summary>What must not be taken for an activation of ours, and the numbers that the message names.</summary>
    private static readonly Dictionary<string, (string Message, Func<ModelBuilder, string, string> Build)> Others = new()
    {
        ["Keras's HardSigmoid"] = ("HardSigmoid 'r' (alpha=0.2, beta=0.5)", (model, x) => model.Add("HardSigmoid", "r", [x], ("alpha", 0.2f), ("beta", 0.5f))),
        ["ONNX's HardSigmoid"] = ("HardSigmoid has alpha=1/6", (model, x) => model.Add("HardSigmoid", "r", [x])),
        ["Keras's HardSigmoid of primitives"] = ("Mul 'm' (0.2), Add 'a' (0.5), Clip 'r' (0, 1)", (model, x) =>
            model.Add("Clip", "r", [model.Add("Add", "a", [model.Add("Mul", "m", [x, model.Number(0.2f)]), model.Number(0.5f)]), model.Number(0), model.Number(1)])),
        ["GELU by tanh"] = ("not that by tanh", (model, x) => model.Add("Gelu", "r", [x], ("approximate", "tanh"))),
        ["quick GELU"] = ("Mul 's' (1.702)", (model, x) => model.Add("Mul", "r", [x, model.Add("Sigmoid", "g", [model.Add("Mul", "s", [x, model.Number(1.702f)])])])),
        ["a Clip to 2"] = ("Clip 'r' (-2, 2)", (model, x) => model.Add("Clip", "r", [x, model.Number(-2), model.Number(2)])),
        ["a Clip far away"] = ("Clip 'r' (0, 50000)", (model, x) => model.Add("Clip", "r", [x, model.Number(0), model.Number(50_000)])),
        ["a negative slope"] = ("slope must be 0 or more", (model, x) => model.Add("LeakyRelu", "r", [x], ("alpha", -0.1f))),
        ["slopes that differ"] = ("PRelu 'r' has slopes that differ", (model, x) => model.Add("PRelu", "r", [x, model.Floats("slope", [3], 0.1f, 0.2f, 0.3f)])),
        ["Celu of 2"] = ("Celu 'r' (alpha=2)", (model, x) => model.Add("Celu", "r", [x], ("alpha", 2f))),
        ["not a number"] = ("LeakyRelu 'r' (alpha=NaN)", (model, x) => model.Add("LeakyRelu", "r", [x], ("alpha", float.NaN))),
        ["Softmax over the batch"] = ("Softmax 'r' has the axis 0", (model, x) => model.Add("Softmax", "r", [x], ("axis", 0))),
        ["the logarithm of Softmax"] = ("MatMul 'head' follows Log 'r', which is known at a network's end only", (model, x) => model.Add("Log", "r", [model.Add("Softmax", "s", [x])])),
        ["LogSoftmax"] = ("MatMul 'head' follows LogSoftmax 'r', which is known at a network's end only", (model, x) => model.Add("LogSoftmax", "r", [x])),
        ["ReLU of another threshold"] = ("ThresholdedRelu 'r' (alpha=1) computes none", (model, x) => model.Add("ThresholdedRelu", "r", [x], ("alpha", 1f))),
        ["a step"] = ("Greater 'g' (0) computes none", (model, x) => model.Add("Cast", "r", [model.Add("Greater", "g", [x, model.Number(0)])], ("to", 1))),
        ["a Where of other slopes on either side"] = ("Where 'r' compute none", (model, x) =>
            model.Add("Where", "r", [model.Add("Greater", "g", [x, model.Number(1)]), x, model.Add("Mul", "m", [x, model.Number(0.1f)])])),
    };

    public static TheoryData<string> CompositionNames => [.. Compositions.Keys];

    public static TheoryData<string> OtherNames => [.. Others.Keys];

    [Fact]
    public void Every_activation_is_among_the_compositions() =>
        Assert.Equal(Enum.GetValues<Act>(), Compositions.Values.Select(composition => composition.Activation).Distinct().Order());

    [Theory]
    [MemberData(nameof(CompositionNames))]
    public void It_is_told_by_its_values(string name)
    {
        var (activation, slope, build) = Compositions[name];

        var layers = OnnxModel.Read(new MemoryStream(Model(build))).ReadLayers();

        Assert.Equal((activation, slope), (layers[0].Activation, layers[0].Slope));
        Assert.Equal(2, layers.Count);
    }

    [Theory]
    [MemberData(nameof(OtherNames))]
    public void Others_are_named_with_their_numbers(string name)
    {
        var (message, build) = Others[name];

        var exception = Assert.Throws<WeightFormatException>(() => OnnxModel.Read(new MemoryStream(Model(build))).ReadLayers());

        Assert.Contains(message, exception.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Older_operators_have_bounds_and_axis_as_attributes()
    {
        var model = new ModelBuilder(2, 3, opset: 9);
        var clip = model.Add("Clip", "c", [model.Add("MatMul", "m", ["x", model.Floats("w", [2, 3], 1, 2, 3, 4, 5, 6)])], ("min", 0f), ("max", 6f));
        var layers = OnnxModel.Read(new MemoryStream(model.End(model.Add("Softmax", "s", [model.Add("MatMul", "m2", [clip, model.Floats("w2", [3, 3], new float[9])])])).ToOnnx())).ReadLayers();

        Assert.Equal([Act.ReLU6, Act.Softmax], layers.Select(layer => layer.Activation));
    }

    private static byte[] Model(Func<ModelBuilder, string, string> build)
    {
        var model = new ModelBuilder(2, 2);
        var sums = model.Add("Gemm", "hidden", ["x", model.Floats("hidden.weight", [2, 3], 1, 2, 3, 4, 5, 6), model.Floats("hidden.bias", [3], 1, 2, 3)]);
        return model.End(model.Add("MatMul", "head", [build(model, sums), model.Floats("head.weight", [3, 2], 1, 2, 3, 4, 5, 6)])).ToOnnx();
    }
}
