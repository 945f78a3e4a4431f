using static NetGen.Onnx.Tests.Reading.BranchedModel;

namespace NetGen.Onnx.Tests.Reading;

/// <summary>Models with sums, with several readers of one value, and with activations alone.</summary>
public class BranchedModelTests
{
    private static readonly Dictionary<string, (string Layers, Func<ModelBuilder, string> Build)> Readable = new()
    {
        ["a residual block"] = ("Layer Tanh; Layer ReLU; Layer; Add of layer3 and layer1, ReLU; Layer", model =>
        {
            var stem = model.Add("Tanh", [Dense(model, "x", 3, 3)]);
            var block = Dense(model, model.Add("Relu", [Dense(model, stem, 3, 3)]), 3, 3);
            return Dense(model, model.Add("Relu", [model.Add("Add", [block, stem])]), 3, 2);
        }),
        ["an activation of scaled numbers that a sum takes"] = ("Layer ReLU; Layer; Add of layer2 and layer1", model =>
        {
            var stem = model.Add("Relu", [model.Add("Mul", [Dense(model, "x", 3, 2), model.Number(0.5f)])]);
            return model.Add("Add", [Dense(model, stem, 2, 2), stem]);
        }),
        ["an activation in front"] = ("Activation Sigmoid; Layer", model => Dense(model, model.Add("Sigmoid", "r", ["x"]), 3, 2)),
        ["a sum in front"] = ("Activation Tanh; Add of layer1 and input; Layer", model => Dense(model, model.Add("Add", "r", ["x", model.Add("Tanh", ["x"])]), 3, 2)),
        ["a sum alone"] = ("Activation Tanh; Add of layer1 and input", model => model.Add("Add", "r", ["x", model.Add("Tanh", ["x"])])),
        ["a shortcut from the input"] = ("Layer Tanh; Add of layer1 and input, Tanh; Layer", model =>
            Dense(model, model.Add("Tanh", [model.Add("Add", ["x", model.Add("Tanh", [Dense(model, "x", 3, 3)])])]), 3, 2)),
        ["Sum of two"] = ("Layer; Layer of input; Add of layer2 and layer1", model => model.Add("Sum", [Dense(model, "x", 3, 2), Dense(model, "x", 3, 2)])),
        ["Sum of three"] = ("Layer; Layer of input; Layer of input; Add of layer1 and layer2; Add of layer4 and layer3", model =>
            model.Add("Sum", [Dense(model, "x", 3, 2), Dense(model, "x", 3, 2), Dense(model, "x", 3, 2)])),
        ["sums and their activation"] = ("Layer; Activation ReLU; Add of layer2 and layer1; Layer", model =>
        {
            var sums = Dense(model, "x", 3, 3);
            return Dense(model, model.Add("Add", [sums, model.Add("Relu", [sums])]), 3, 2);
        }),
        ["one value with three readers"] = ("Layer; Activation SiLU; Activation ReLU of layer1; Add of layer3 and layer2; Add of layer4 and layer1", model =>
        {
            var sums = Dense(model, "x", 3, 2);
            var silu = model.Add("Mul", [sums, model.Add("Sigmoid", [sums])]);
            return model.Add("Add", [model.Add("Add", [silu, model.Add("Relu", [sums])]), sums]);
        }),
        ["a sum of a value with itself"] = ("Layer; Add of layer1 and layer1, ReLU; Layer", model =>
        {
            var sums = Dense(model, "x", 3, 3);
            return Dense(model, model.Add("Relu", [model.Add("Add", [sums, sums])]), 3, 2);
        }),
        ["the input's own activation"] = ("Layer; Activation Sigmoid of input; Add of layer2 and layer1; Layer", model =>
        {
            var gate = model.Add("Sigmoid", ["x"]);
            return Dense(model, model.Add("Add", [Dense(model, "x", 3, 3), gate]), 3, 2);
        }),
        ["the input twice"] = ("Layer; Add of input and input; Add of layer2 and layer1", model =>
        {
            var twice = model.Add("Add", ["x", "x"]);
            return model.Add("Add", [twice, Dense(model, "x", 3, 3)]);
        }),
        ["two activations in a row"] = ("Layer ReLU; Activation Tanh", model => model.Add("Tanh", [model.Add("Relu", [Dense(model, "x", 3, 2)])])),
        ["Softmax after another activation"] = ("Layer Tanh; Activation Softmax", model => model.Add("Softmax", [model.Add("Tanh", [Dense(model, "x", 3, 2)])])),
        ["activations and sums of Softmax"] = ("Layer Softmax; Activation Tanh; Add of layer2 and layer1, Softmax", model =>
        {
            var softmax = model.Add("Softmax", [Dense(model, "x", 3, 2)]);
            return model.Add("Softmax", [model.Add("Add", [model.Add("Tanh", [softmax]), softmax])]);
        }),
        ["Softmax of a sum, composed"] = ("Layer; Layer of input; Add of layer2 and layer1, Softmax", model =>
        {
            var sum = model.Add("Add", [Dense(model, "x", 3, 2), Dense(model, "x", 3, 2)]);
            var exponential = model.Add("Exp", [model.Add("Sub", [sum, model.Add("ReduceMax", [sum], ("axes", new[] { -1L }))])]);
            return model.Add("Div", [exponential, model.Add("ReduceSum", [exponential, model.Integers(-1)])]);
        }),
        ["a composed activation of a sum"] = ("Layer; Add of layer1 and input, LeakyReLU; Layer", model =>
        {
            var sum = model.Add("Add", [Dense(model, "x", 3, 3), "x"]);
            return Dense(model, model.Add("Max", [sum, model.Add("Mul", [sum, model.Number(0.1f)])]), 3, 2);
        }),
        ["operators of the second branch first"] = ("Layer Tanh; Layer of input; Layer; Add of layer3 and layer1", model =>
        {
            var second = model.Add("Tanh", [Dense(model, "x", 3, 2)]);
            return model.Add("Add", [Dense(model, Dense(model, "x", 3, 4), 4, 2), second]);
        }),
        ["one activation computed twice"] = ("Layer; Activation ReLU; Add of layer2 and layer1; Add of layer3 and layer2", model =>
        {
            var sums = Dense(model, "x", 3, 2);
            return model.Add("Add", [model.Add("Add", [model.Add("Relu", [sums]), sums]), model.Add("Max", [model.Number(0), sums])]);
        }),
        ["an average of two branches"] = ("Layer Tanh; Layer Tanh of input; Add of layer2 and layer1; Layer", model =>
        {
            var sum = model.Add("Add", [model.Add("Tanh", [Dense(model, "x", 3, 3)]), model.Add("Tanh", [Dense(model, "x", 3, 3)])]);
            return Dense(model, model.Add("Mul", [sum, model.Number(0.5f)]), 3, 2);
        }),
        ["a sum that is scaled before its ReLU"] = ("Layer; Add of layer1 and input, ReLU; Layer", model =>
            Dense(model, model.Add("Relu", [model.Add("Mul", [model.Add("Add", [Dense(model, "x", 3, 3), "x"]), model.Number(0.5f)])]), 3, 2)),
        ["a scaled branch"] = ("Layer; Layer; Add of layer2 and layer1; Layer", model =>
        {
            var stem = Dense(model, "x", 3, 3);
            var scaled = model.Add("Mul", [Dense(model, stem, 3, 3), model.Floats("gamma", [3], 0.5f, -1, 2)]);
            return Dense(model, model.Add("Add", [stem, scaled]), 3, 2);
        }),
        ["one number for one of two readers"] = ("Layer; Layer; Layer of layer1; Add of layer3 and layer2", model =>
        {
            var sums = Dense(model, "x", 3, 3);
            return model.Add("Add", [Dense(model, model.Add("Mul", [sums, model.Number(0.25f)]), 3, 2), Dense(model, sums, 3, 2)]);
        }),
        ["numbers per output for one of two readers"] = ("Layer; Layer; Add of layer2 and layer1", model =>
        {
            var sums = Dense(model, "x", 3, 3);
            var scaled = model.Add("Sub", [model.Add("Mul", [sums, model.Floats("gamma", [3], 0.5f, -1, 2)]), model.Floats("beta", [3], 1, 2, 3)]);
            return model.Add("Add", [Dense(model, scaled, 3, 3), sums]);
        }),
        ["numbers per output for both readers"] = ("Layer; Layer; Add of layer2 and layer1", model =>
        {
            var scaled = model.Add("Mul", [Dense(model, "x", 3, 3), model.Floats("gamma", [3], 0.5f, -1, 2)]);
            return model.Add("Add", [Dense(model, scaled, 3, 3), scaled]);
        }),
        ["different numbers for two readers"] = ("Layer; Layer; Layer of layer1; Add of layer3 and layer2", model =>
        {
            var sums = Dense(model, "x", 3, 3);
            return model.Add("Add", [
                Dense(model, model.Add("Mul", [sums, model.Floats("g", [3], 0.5f, -1, 2)]), 3, 2), Dense(model, model.Add("Add", [sums, model.Floats("h", [3], 1, 2, 4)]), 3, 2)]);
        }),
        ["a bias for one of two layers"] = ("Layer; Layer; Layer of layer1; Add of layer3 and layer2", model =>
        {
            var product = Product(model);
            return model.Add("Add", [Dense(model, product, 3, 2), Dense(model, model.Add("Add", [model.Floats("b", [3], 1, 2, 4), product]), 3, 2)]);
        }),
        ["a bias for both readers, and numbers per output for one"] = ("Layer; Layer; Add of layer2 and layer1", model =>
        {
            var sums = model.Add("Sum", [Product(model), model.Floats("b", [3], 1, 2, 4)]);
            return model.Add("Add", [Dense(model, model.Add("Mul", [sums, model.Floats("gamma", [3], 0.5f, -1, 2)]), 3, 3), sums]);
        }),
        ["numbers per output for both readers, and more for one"] = ("Layer; Layer; Activation Tanh of layer1; Add of layer3 and layer2", model =>
        {
            var scaled = model.Add("Mul", [Dense(model, "x", 3, 3), model.Floats("gamma", [3], 0.5f, -1, 2)]);
            return model.Add("Add", [Dense(model, model.Add("Sub", [scaled, model.Floats("beta", [3], 1, 2, 3)]), 3, 3), model.Add("Tanh", [scaled])]);
        }),
        ["a scaled activation for one of two readers"] = ("Layer Tanh; Layer; Add of layer2 and layer1", model =>
        {
            var outputs = model.Add("Tanh", [Dense(model, "x", 3, 3)]);
            return model.Add("Add", [Dense(model, model.Add("Mul", [outputs, model.Floats("gamma", [3], 0.5f, -1, 2)]), 3, 3), outputs]);
        }),
        ["a scaled input for the layers that read it"] = ("Layer; Layer of input; Add of layer2 and layer1", model =>
        {
            var scaled = model.Add("Div", ["x", model.Floats("std", [3], 0.5f, 1, 2)]);
            return model.Add("Add", [Dense(model, scaled, 3, 2), Dense(model, scaled, 3, 2)]);
        }),
        ["a sum that is scaled at the end"] = ("Layer; Add of layer1 and input; Layer", model =>
            model.Add("Mul", [model.Add("Add", [Dense(model, "x", 3, 3), "x"]), model.Number(0.5f)])),
        ["a layer that two use"] = ("Layer ReLU; Layer; Layer of layer1; Add of layer3 and layer2, Sigmoid", model =>
        {
            var shared = model.Add("Relu", [Dense(model, "x", 3, 4)]);
            return model.Add("Sigmoid", [model.Add("Add", [Dense(model, shared, 4, 2), Dense(model, shared, 4, 2)])]);
        }),
    };

    public static TheoryData<string> ReadableNames => [.. Readable.Keys];

    [Theory]
    [MemberData(nameof(ReadableNames))]
    public void They_are_read_and_agree(string name)
    {
        var (layers, build) = Readable[name];

        var read = ReadChain.RequireAgreement(Build(build));

        Assert.Equal(layers, string.Join("; ", read.Layers.Select(Describe)));
    }

    /// <summary>Neither recursion nor work that doubles with each operator.</summary>
    [Fact]
    public void Ten_thousand_sums_and_activations_are_read()
    {
        const int Count = 10_000;
        var model = new ModelBuilder(1, 1);
        var value = Dense(model, "x", 1, 1);
        for (var i = 0; i < Count; i++)
        {
            value = model.Add(i % 2 == 0 ? "Tanh" : "Add", i % 2 == 0 ? [value] : [value, value]);
        }

        var bytes = model.End(value).ToOnnx();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var layers = OnnxModel.Read(new MemoryStream(bytes)).ReadLayers();

        Assert.Equal(1 + Count / 2, layers.Count(layer => layer.Kind != "Activation"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000 + 400L * bytes.Length);
    }

    private static string Describe(OnnxLayer layer) =>
        $"{layer.Kind}{(layer.Kind != "Add" && layer.Activation != Act.Linear ? $" {layer.Activation}" : "")}{(layer.Sources.Count == 0 ? "" : $" of {string.Join(" and ", layer.Sources)}")}"
        + (layer.Kind == "Add" && layer.Activation != Act.Linear ? $", {layer.Activation}" : "");
}
