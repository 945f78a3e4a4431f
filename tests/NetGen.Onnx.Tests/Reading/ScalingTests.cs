using NetGen.OnnxSchema;
using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Onnx.Tests.Reading;

/// <summary>Constants that inputs and outputs are multiplied by, and that are added, become a part of the weights.</summary>
public class ScalingTests
{
    private static readonly float[] Weight = [1, -2, 0.5f, 0.25f, 3, -1];

    /// <summary>What is done to a batch of rows of three numbers.</summary>
    private static readonly Dictionary<string, Func<ModelBuilder, string, string>> Scalings = new()
    {
        ["Sub and Div per number"] = (model, x) => model.Add("Div", [model.Add("Sub", [x, Row(model, 0.5f, -1, 2)]), Row(model, 2, 0.5f, 4)]),
        ["Sub and Div by one number"] = (model, x) => model.Add("Div", [model.Add("Sub", [x, model.Number(0.5f)]), model.Number(0.3f)]),
        ["Mul and Add"] = (model, x) => model.Add("Add", [Row(model, 1, 2, 3), model.Add("Mul", [Row(model, -1, 0.5f, 2), x])]),
        ["a number less the rows"] = (model, x) => model.Add("Sub", [Row(model, 1, 2, 3), x]),
        ["Neg"] = (model, x) => model.Add("Neg", [x]),
        ["Sum of three"] = (model, x) => model.Add("Sum", [Row(model, 1, 2, 3), x, model.Number(-0.5f)]),
        ["constants of two sizes"] = (model, x) => model.Add("Sub", [x, model.Floats($"c{model.Graph.Node.Count}", [1, 3], 0.5f, -1, 2)]),
        ["constants computed of others"] = (model, x) => model.Add("Div", [x, model.Add("Sqrt", [model.Add("Add", [Row(model, 3, 8, 15), model.Number(1)])])]),
        ["one that is the same for all"] = (model, x) => model.Add("Add", [model.Add("Mul", [x, Row(model, 2, 2, 2)]), Row(model, 1, 1, 1)]),
    };

    /// <summary>What changes nothing.</summary>
    private static readonly Dictionary<string, Func<ModelBuilder, string, string>> Nothings = new()
    {
        ["0 less and divided by 1"] = (model, x) => model.Add("Div", [model.Add("Sub", [x, model.Number(0)]), model.Number(1)]),
        ["zeros and ones per number"] = (model, x) => model.Add("Mul", [model.Add("Add", [x, Row(model, 0, 0, 0)]), Row(model, 1, 1, 1)]),
        ["there and back"] = (model, x) => model.Add("Sub", [model.Add("Add", [x, Row(model, 1, 2, 4)]), Row(model, 1, 2, 4)]),
        ["zeros by ConstantOfShape"] = (model, x) => model.Add("Sub", [x, model.Add("ConstantOfShape", [model.Integers(3)])]),
    };

    public static TheoryData<string> ScalingNames => [.. Scalings.Keys];

    public static TheoryData<string> NothingNames => [.. Nothings.Keys];

    [Theory]
    [MemberData(nameof(ScalingNames))]
    public void Before_the_first_layer_it_is_folded_into_it(string name)
    {
        var chain = ReadChain.RequireAgreement(Model((model, x) => Layer(model, Scalings[name](model, x))));

        Assert.Equal((3, 2, Act.Linear), Assert.Single(chain.Layers.Select(layer => (layer.Inputs, layer.Outputs, layer.Activation))));
        Assert.Contains("before the first layer", Assert.Single(chain.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ScalingNames))]
    public void After_a_last_linear_layer_it_is_folded_into_it(string name)
    {
        var chain = ReadChain.RequireAgreement(Model((model, x) => Scalings[name](model, Square(model, x))));

        Assert.Equal((3, 3, Act.Linear), Assert.Single(chain.Layers.Select(layer => (layer.Inputs, layer.Outputs, layer.Activation))));
        Assert.Empty(chain.Notes);
    }

    [Theory]
    [MemberData(nameof(ScalingNames))]
    public void Before_an_activation_it_is_folded_into_the_layer(string name)
    {
        var chain = ReadChain.RequireAgreement(Model((model, x) => Layer(model, model.Add("Tanh", [Scalings[name](model, Square(model, x))]))));

        Assert.Equal([Act.Tanh, Act.Linear], chain.Layers.Select(layer => layer.Activation));
    }

    [Theory]
    [MemberData(nameof(ScalingNames))]
    public void After_an_activation_it_is_folded_into_the_next_layer(string name)
    {
        var model = Model((model, x) => Layer(model, Scalings[name](model, model.Add("Tanh", "t", [Square(model, x)]))));

        var chain = ReadChain.RequireAgreement(model);

        Assert.Equal([Act.Tanh, Act.Linear], chain.Layers.Select(layer => layer.Activation));
        Assert.EndsWith(" after layer 'square': what is done besides the activation is folded into the weights of layer 'head'.", Assert.Single(chain.Notes), StringComparison.Ordinal);
    }

    /// <summary>Such as an actor's tanh times the largest action.</summary>
    [Theory]
    [MemberData(nameof(ScalingNames))]
    public void After_the_last_activation_it_is_a_layer_of_its_own(string name)
    {
        var chain = ReadChain.RequireAgreement(Model((model, x) => Scalings[name](model, model.Add("Sigmoid", [Square(model, x)]))));

        Assert.Equal([Act.Sigmoid, Act.Linear], chain.Layers.Select(layer => layer.Activation));
        Assert.EndsWith(" after layer 'square': what is done besides the activation is one more layer, 'scaling', without activation, whose weights are a diagonal matrix.", Assert.Single(chain.Notes), StringComparison.Ordinal);
    }

    /// <summary>PyTorch's own counting leaves numbers to activations, which hold no weights.</summary>
    [Theory]
    [InlineData("body", "head", "scaling")]
    [InlineData("layer1", "layer2", "layer3")]
    [InlineData("layer1", "layer3", "layer4")]
    [InlineData("scaling", "head", "layer3")]
    public void The_layer_of_its_own_has_a_name_of_its_own(string first, string second, string own)
    {
        static string Named(ModelBuilder model, string x, string layer) =>
            model.Add("MatMul", [x, model.Floats($"{layer}.weight", [3, 3], 0.5f, 1, 0.3f, -1, 0.75f, -0.2f, 0.25f, -0.5f, 0.1f)]);
        var model = Model((model, x) => model.Add("Mul", [model.Add("Sigmoid", [Named(model, model.Add("Tanh", [Named(model, x, first)]), second)]), model.Number(2)]));

        Assert.Equal([first, second, own], ReadChain.Of(model).Layers.Select(layer => layer.Name));
    }

    [Theory]
    [MemberData(nameof(ScalingNames))]
    public void After_Softmax_it_is_a_part_of_the_next_layer(string name) =>
        ReadChain.RequireAgreement(Model((model, x) => Layer(model, Scalings[name](model, model.Add("Softmax", [Square(model, x)])))));

    [Theory]
    [MemberData(nameof(NothingNames))]
    public void Zeros_and_ones_vanish(string name)
    {
        var chain = ReadChain.RequireAgreement(Model((model, x) => Nothings[name](model, Square(model, Nothings[name](model, x)))), tolerance: 1e-6f);
        var (weight, bias) = (new float[9], new float[3]);
        chain.Layers[0].CopyWeightTo(weight);
        chain.Layers[0].CopyBiasTo(bias);

        Assert.Equal([0.5f, 1, 0.3f, -1, 0.75f, -0.2f, 0.25f, -0.5f, 0.1f], weight);
        Assert.Equal([0.1f, -0.2f, 0.3f], bias);
        Assert.Empty(chain.Notes);
    }

    /// <summary>Who declares the model's layers as they were trained is told of the one more.</summary>
    [Fact]
    public void A_layer_of_its_own_is_explained_where_it_does_not_fit()
    {
        var model = Model((model, x) => model.Add("Mul", "m", [model.Add("Tanh", "t", [Square(model, x)]), model.Number(2)])).ToOnnx();

        var exception = Assert.Throws<WeightFormatException>(() => NetworkCompiler.CompileOne("[Layer(3, 3, Act = Act.Tanh)]").Load(model));

        Assert.Equal(
            "The model does not fit network 'Net': it has 2 layers, but 1 are declared. Tanh 't', Mul 'm' after layer 'square': " +
            "what is done besides the activation is one more layer, 'scaling', without activation, whose weights are a diagonal matrix.", exception.Reason);
    }

    /// <summary>As Standardizer and FoldInputScaling have it.</summary>
    [Fact]
    public void It_is_folded_as_FoldInputScaling_does()
    {
        var scaling = new Standardizer([3, 1, -6], [2.25f, 1.5f, 0.3f]);
        var network = new FoldedNet(3);
        using var plain = new MemoryStream();
        network.SaveOnnx(plain);
        var graph = ModelProto.Parser.ParseFrom(plain.ToArray());
        graph.Graph.Node[0].Input[0] = "scaled";
        var builder = new ModelBuilder(3, 2);
        builder.Add("Sub", "shifted", ["input", builder.Floats("mean", [3], scaling.Mean.ToArray())]);
        builder.Add("Div", "scaled", ["shifted", builder.Floats("std", [3], scaling.Std.ToArray())]);
        graph.Graph.Node.Insert(0, builder.Graph.Node[0]);
        graph.Graph.Node.Insert(1, builder.Graph.Node[1]);
        graph.Graph.Initializer.Add(builder.Graph.Initializer);

        var loaded = FoldedNet.LoadOnnx(new MemoryStream(Google.Protobuf.MessageExtensions.ToByteArray(graph)));
        network.FoldInputScaling(scaling);

        OnnxRuntime.RequireClose(Parameters(network), Parameters(loaded), 1e-6f, "parameters");
    }

    [Fact]
    public void An_image_is_scaled_per_channel_or_per_pixel()
    {
        foreach (var shape in new long[][] { [2, 1, 1], [1, 2, 1, 1], [1, 3], [2, 1, 3] })
        {
            var model = new ModelBuilder(6, 2);
            model.Graph.Input[0] = ModelBuilder.Value("x", -1, 2, 1, 3);
            var count = (int)shape.Aggregate((product, size) => product * size);
            var scaled = model.Add("Sub", ["x", model.Floats("c", shape, [.. Enumerable.Range(1, count).Select(i => i / 4f)])]);
            model.End(model.Add("MatMul", [model.Add("Flatten", [scaled]), model.Floats("w", [6, 2], [.. Enumerable.Range(0, 12).Select(i => (i * 5 % 7 - 3) / 4f)])]));

            ReadChain.RequireAgreement(model, [4, 2, 1, 3]);
        }
    }

    [Fact]
    public void An_offset_before_a_layer_without_bias_gives_it_one()
    {
        var model = Model((model, x) => Layer(model, model.Add("Sub", [x, model.Number(2)]), "m"));

        Assert.True(Assert.Single(ReadChain.RequireAgreement(model).Layers).HasBias);

        var network = NetworkCompiler.CompileOne("[Layer(3, 2, Bias = false)]");
        var exception = Assert.Throws<WeightFormatException>(() => network.Load(model.ToOnnx()));
        Assert.Contains("'w', declared as 'layer1', has a bias by an offset that is folded into it, but is declared without one", exception.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Div", 0f)]
    [InlineData("Mul", float.NaN)]
    [InlineData("Sub", float.PositiveInfinity)]
    public void What_is_not_finite_is_refused_and_changes_nothing(string type, float value)
    {
        var model = Model((model, x) => Layer(model, model.Add(type, [x, model.Floats("c", [3], 1, value, 2)]))).ToOnnx();
        var network = NetworkCompiler.CompileOne("[Layer(3, 2)]");
        var before = network.Memory;

        Assert.Contains("must be finite and fit into 32 bits", Assert.Throws<WeightFormatException>(() => network.Load(model)).Reason, StringComparison.Ordinal);
        Assert.Equal(before, network.Memory);
    }

    [Theory]
    [InlineData("Mul", new long[] { 4, 1 }, "changes the network's input")]
    [InlineData("Add", new long[] { 2, 1, 3 }, "changes the network's input")]
    [InlineData("Add", new long[] { 2 }, "changes the network's input")]
    [InlineData("Pow", new long[] { 3 }, "changes the network's input")]
    public void Constants_that_are_no_scaling_of_rows(string type, long[] shape, string message)
    {
        var count = (int)shape.Aggregate((product, size) => product * size);
        var model = Model((model, x) => Layer(model, model.Add(type, [x, model.Floats("c", shape, [.. Enumerable.Range(1, count).Select(i => (float)i)])])));

        Assert.Contains(message, Assert.Throws<WeightFormatException>(() => ReadChain.Of(model)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_activation_of_outputs_that_were_scaled_after_another()
    {
        var model = Model((model, x) => Layer(model, model.Add("Relu", "r", [model.Add("Mul", [model.Add("Tanh", [Square(model, x)]), Row(model, 1, 2, 3)])])));

        Assert.Contains("Relu 'r' is computed of outputs that an activation gave and constants per output have changed", Assert.Throws<WeightFormatException>(() => ReadChain.Of(model)).Reason, StringComparison.Ordinal);
    }

    /// <summary>A few bytes that ask for gigabytes, and a file whose constants are combined over and over.</summary>
    [Fact]
    public void Memory_is_bounded_by_the_file()
    {
        var filled = Model((model, x) => Layer(model, model.Add("Add", [x, model.Add("ConstantOfShape", [model.Integers(1L << 20, 1L << 10)])])));
        var repeated = Model((model, x) =>
        {
            var row = model.Floats("row", [1, 4096], [.. Enumerable.Range(0, 4096).Select(i => (float)i)]);
            return Enumerable.Range(0, 2000).Aggregate(row, (value, _) => model.Add("Add", [value, row])) is var sum ? Layer(model, model.Add("Add", [x, sum])) : x;
        });
        foreach (var model in new[] { filled, repeated })
        {
            var bytes = model.ToOnnx();
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Contains("far more numbers from its constants than it holds", Assert.Throws<WeightFormatException>(() => OnnxModel.Read(new MemoryStream(bytes)).ReadLayers()).Reason, StringComparison.Ordinal);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000 + 100L * bytes.Length);
        }
    }

    private static float[] Parameters(INetwork<FoldedNet> network) => network.Parameters.Memory.Span.ToArray();

    private static ModelBuilder Model(Func<ModelBuilder, string, string> build)
    {
        var model = new ModelBuilder(3, 2);
        model.Graph.Output[0] = ModelBuilder.Value("y", -1, -1);
        return model.End(build(model, "x"));
    }

    private static string Row(ModelBuilder model, params float[] values) => model.Floats($"row_{model.Graph.Initializer.Count}", [values.Length], values);

    private static string Layer(ModelBuilder model, string value) => model.Add("Gemm", [value, model.Floats("head.weight", [3, 2], Weight), model.Floats("head.bias", [2], 0.5f, -0.25f)]);

    private static string Layer(ModelBuilder model, string value, string name) => model.Add("MatMul", name, [value, model.Floats("w", [3, 2], Weight)]);

    private static string Square(ModelBuilder model, string value) =>
        model.Add("Gemm", [value, model.Floats("square.weight", [3, 3], 0.5f, -1, 0.25f, 1, 0.75f, -0.5f, 0.3f, -0.2f, 0.1f), model.Floats("square.bias", [3], 0.1f, -0.2f, 0.3f)]);
}
