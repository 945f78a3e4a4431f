using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Onnx.Tests.Reading;

/// <summary>Softmax and its logarithm, however they are composed.</summary>
public class SoftmaxTests
{
    private static readonly Dictionary<string, Func<ModelBuilder, string, string>> Compositions = new()
    {
        ["Softmax"] = (model, z) => model.Add("Softmax", [z], ("axis", -1)),
        ["Exp, ReduceSum, Div"] = (model, z) => Quotient(model, model.Add("Exp", [z])),
        ["two exponentials"] = (model, z) => model.Add("Div", [model.Add("Exp", [z]), Sum(model, model.Add("Exp", [z]))]),
        ["shifted by the maximum"] = (model, z) => Quotient(model, model.Add("Exp", [Shifted(model, z)])),
        ["shifted by the mean"] = (model, z) => Quotient(model, model.Add("Exp", [model.Add("Sub", [z, model.Add("ReduceMean", [z], ("axes", new[] { -1L }))])])),
        ["with Reciprocal and Mul"] = (model, z) => Times(model, model.Add("Exp", [Shifted(model, z)]), isSumFirst: false),
        ["with Mul the other way round"] = (model, z) => Times(model, model.Add("Exp", [z]), isSumFirst: true),
        ["of logits divided by a temperature"] = (model, z) => model.Add("Softmax", [model.Add("Div", [z, model.Number(2.5f)])]),
        ["composed, of logits times a number"] = (model, z) => Quotient(model, model.Add("Exp", [model.Add("Mul", [Shifted(model, z), model.Number(0.3f)])])),
        ["of shifted logits"] = (model, z) => model.Add("Softmax", [Shifted(model, z)]),
        ["of logits plus a number"] = (model, z) => Quotient(model, model.Add("Exp", [model.Add("Add", [z, model.Number(0.5f)])])),
        ["Exp of LogSoftmax"] = (model, z) => model.Add("Exp", [model.Add("LogSoftmax", [z])]),
        ["sums without their dimension"] = (model, z) =>
        {
            var exponential = model.Add("Exp", [z]);
            var sum = model.Add("ReduceSum", [exponential, model.Integers(1)], ("keepdims", 0));
            return model.Add("Div", [exponential, model.Add("Unsqueeze", [sum, model.Integers(1)])]);
        },
    };

    private static readonly Dictionary<string, Func<ModelBuilder, string, string>> Logarithms = new()
    {
        ["LogSoftmax"] = (model, z) => model.Add("LogSoftmax", [z]),
        ["Log of Softmax"] = (model, z) => model.Add("Log", [model.Add("Softmax", [z])]),
        ["sums less ReduceLogSumExp"] = (model, z) => model.Add("Sub", [z, model.Add("ReduceLogSumExp", [z], ("axes", new[] { 1L }))]),
        ["shifted sums less the logarithm of the sum"] = (model, z) =>
        {
            var shifted = Shifted(model, z);
            return model.Add("Sub", [shifted, model.Add("Log", [Sum(model, model.Add("Exp", [shifted]))])]);
        },
        ["Log of the composed one"] = (model, z) => model.Add("Log", [Quotient(model, model.Add("Exp", [z]))]),
    };

    private static readonly Dictionary<string, (string Message, Func<ModelBuilder, string, string> Build)> Others = new()
    {
        ["a sum over the batch"] = ("must take together the outputs of each row", (model, z) =>
        {
            var exponential = model.Add("Exp", [z]);
            return model.Add("Div", [exponential, model.Add("ReduceSum", [exponential, model.Integers(0)])]);
        }),
        ["a sum of everything"] = ("must take together the outputs of each row", (model, z) =>
        {
            var exponential = model.Add("Exp", [z]);
            return model.Add("Div", [exponential, model.Add("ReduceSum", [exponential])]);
        }),
        ["exponentials of twice the sums"] = ("is known as a part of Softmax only", (model, z) =>
            model.Add("Div", [model.Add("Exp", [z]), Sum(model, model.Add("Exp", [model.Add("Mul", [z, model.Number(2)])]))])),
        ["exponentials of which one is shifted"] = ("is known as a part of Softmax only", (model, z) =>
            model.Add("Div", [model.Add("Exp", [z]), Sum(model, model.Add("Exp", [Shifted(model, z)]))])),
        ["sums divided by their sum"] = ("is known as a part of Softmax only", (model, z) => Quotient(model, z)),
        ["a sum that is smoothed"] = ("is known as a part of Softmax only", (model, z) =>
        {
            var exponential = model.Add("Exp", [z]);
            return model.Add("Div", [exponential, model.Add("Add", [Sum(model, exponential), model.Number(1)])]);
        }),
        ["a sum that would be taken per column"] = ("is known as a part of Softmax only", (model, z) =>
        {
            var exponential = model.Add("Exp", [z]);
            return model.Add("Div", [exponential, model.Add("ReduceSum", [exponential, model.Integers(1)], ("keepdims", 0))]);
        }),
        ["shifted sums alone"] = ("something of the whole row is subtracted", Shifted),
        ["a maximum alone"] = ("comes through no layer", (model, z) => Maximum(model, z)),
        ["another function in between"] = ("is computed of numbers that are none of NetGen's activations", (model, z) => model.Add("Softmax", [model.Add("Exp", [z])])),
        ["an axis that is the batch"] = ("has the axis 0", (model, z) => model.Add("Softmax", [z], ("axis", 0))),
        ["an axis that is not there"] = ("has the axis 2", (model, z) => model.Add("Softmax", [z], ("axis", 2))),
    };

    public static TheoryData<string> CompositionNames => [.. Compositions.Keys];

    public static TheoryData<string> LogarithmNames => [.. Logarithms.Keys];

    public static TheoryData<string> OtherNames => [.. Others.Keys];

    [Theory]
    [MemberData(nameof(CompositionNames))]
    public void It_is_Softmax(string name)
    {
        var chain = ReadChain.RequireAgreement(Model(Compositions[name]));

        Assert.Equal(Act.Softmax, Assert.Single(chain.Layers).Activation);
        Assert.Empty(chain.Notes);
    }

    /// <summary>Between layers it is an activation like any other.</summary>
    [Theory]
    [MemberData(nameof(CompositionNames))]
    public void It_is_Softmax_before_another_layer(string name) =>
        ReadChain.RequireAgreement(Model((model, z) => model.Add("MatMul", [Compositions[name](model, z), model.Floats("w2", [3, 2], 1, 2, 3, -4, 5, -6)])));

    [Theory]
    [MemberData(nameof(LogarithmNames))]
    public void Its_logarithm_is_read_as_Softmax_and_said(string name)
    {
        var model = Model(Logarithms[name]);

        var chain = ReadChain.RequireAgreement(model, change: Math.Log);

        Assert.Equal(Act.Softmax, Assert.Single(chain.Layers).Activation);
        Assert.Equal(
            $"{model.Graph.Node[^2].OpType} '{model.Graph.Node[^2].Name}' gives logarithms of Softmax, which is read as Softmax: the network gives probabilities, and their logarithms are what the model gives.",
            Assert.Single(chain.Notes));
    }

    [Theory]
    [MemberData(nameof(LogarithmNames))]
    public void Its_logarithm_before_another_layer_is_refused(string name)
    {
        var model = Model((model, z) => model.Add("MatMul", "m2", [Logarithms[name](model, z), model.Floats("w2", [3, 2], 1, 2, 3, -4, 5, -6)]));

        Assert.Contains("which is known at a network's end only", Assert.Throws<WeightFormatException>(() => ReadChain.Of(model)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OtherNames))]
    public void Others_are_refused(string name)
    {
        var (message, build) = Others[name];

        Assert.Contains(message, Assert.Throws<WeightFormatException>(() => ReadChain.Of(Model(build))).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(11, -1)]
    public void Older_operators_have_axes_as_attributes(long opset, long axis)
    {
        var model = Model((model, z) =>
        {
            var exponential = model.Add("Exp", [model.Add("Sub", [z, model.Add("ReduceMax", [z], ("axes", new[] { axis }), ("keepdims", 1))])]);
            return model.Add("Div", [exponential, model.Add("ReduceSum", [exponential], ("axes", new[] { axis }))]);
        }, opset);

        Assert.Equal(Act.Softmax, Assert.Single(ReadChain.RequireAgreement(model).Layers).Activation);
    }

    [Fact]
    public void A_network_takes_it_and_is_told()
    {
        var network = NetworkCompiler.CompileOne("[Layer(2, 3, Act = Act.Softmax)]");
        var notes = new List<string>();

        network.Load(Model(Logarithms["LogSoftmax"]).ToOnnx(), new() { Note = notes.Add });

        Assert.Contains("is read as Softmax", Assert.Single(notes), StringComparison.Ordinal);
    }

    /// <summary>Who listens cannot leave a network half loaded: nobody is told before it is whole.</summary>
    [Fact]
    public void A_listener_that_throws_finds_the_network_loaded()
    {
        var model = Model(Logarithms["LogSoftmax"]).ToOnnx();
        var (network, other) = (NetworkCompiler.CompileOne("[Layer(2, 3, Act = Act.Softmax)]"), NetworkCompiler.CompileOne("[Layer(2, 3, Act = Act.Softmax)]"));
        other.Load(model);

        Assert.Throws<InvalidOperationException>(() => network.Load(model, new() { Note = note => throw new InvalidOperationException(note) }));

        Assert.Equal(other.Memory, network.Memory);
    }

    private static ModelBuilder Model(Func<ModelBuilder, string, string> build, long opset = 17)
    {
        var model = new ModelBuilder(2, 3, opset);
        model.Graph.Output[0] = ModelBuilder.Value("y", -1, -1);
        return model.End(build(model, model.Add("Gemm", "g", ["x", model.Floats("w", [2, 3], 1, -2, 0.5f, 0.25f, 3, -1), model.Floats("b", [3], 0.1f, -0.2f, 0.3f)])));
    }

    private static string Maximum(ModelBuilder model, string z) => model.Add("ReduceMax", [z], ("axes", new[] { 1L }), ("keepdims", 1));

    private static string Shifted(ModelBuilder model, string z) => model.Add("Sub", [z, Maximum(model, z)]);

    private static string Sum(ModelBuilder model, string value) => model.Add("ReduceSum", [value, model.Integers(-1)]);

    private static string Quotient(ModelBuilder model, string exponential) => model.Add("Div", [exponential, Sum(model, exponential)]);

    private static string Times(ModelBuilder model, string exponential, bool isSumFirst)
    {
        var inverse = model.Add("Reciprocal", [Sum(model, exponential)]);
        return model.Add("Mul", isSumFirst ? [inverse, exponential] : [exponential, inverse]);
    }
}
