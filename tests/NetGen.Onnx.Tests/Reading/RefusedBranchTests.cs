using static NetGen.Onnx.Tests.Reading.BranchedModel;

namespace NetGen.Onnx.Tests.Reading;

/// <summary>Models with branches that no declaration computes: the message names node and reason.</summary>
public class RefusedBranchTests
{
    private static readonly Dictionary<string, (string Message, Func<ModelBuilder, string> Build)> Refused = new()
    {
        ["a difference"] = ("Sub 'r' subtracts one layer's outputs from another's, but outputs are only added, by [Add]: negate the weights", model =>
            model.Add("Sub", "r", [Dense(model, "x", 3, 2), Dense(model, "x", 3, 2)])),
        ["a gate"] = ("Mul 'r' multiplies the outputs of two layers, but outputs are only added", model =>
            model.Add("Mul", "r", [Dense(model, "x", 3, 2), model.Add("Sigmoid", [Dense(model, "x", 3, 2)])])),
        ["a product with the input"] = ("Mul 'r' multiplies the outputs of two layers", model => model.Add("Mul", "r", [Dense(model, "x", 3, 3), "x"])),
        ["a maximum of two"] = ("Max 'r' combines the outputs of two layers, but outputs are only added", model => model.Add("Max", "r", [Dense(model, "x", 3, 2), Dense(model, "x", 3, 2)])),
        ["terms of two sizes"] = ("Add 'r' adds rows of the shapes [-1, 3] and [-1, 1], but the terms of a sum have one shape", model =>
            model.Add("Add", "r", [Dense(model, "x", 3, 3), Dense(model, "x", 3, 1)])),
        ["a scaled term"] = ("Add 'r' takes what constants have changed after layer 'layer1' (Tanh 't', Mul 'm'), but only weights can take constants in", model =>
            Dense(model, model.Add("Add", "r", ["x", model.Add("Mul", "m", [model.Add("Tanh", "t", [Dense(model, "x", 3, 3)]), model.Number(0.5f)])]), 3, 2)),
        ["a scaled input as a term"] = ("Add 'r' takes what constants have changed after the network's input (Sub 's')", model =>
            model.Add("Add", "r", [Dense(model, "x", 3, 3), model.Add("Sub", "s", ["x", model.Floats("mean", [3], 1, 2, 3)])])),
        ["an activation of scaled sums that others take as they are"] = ("Tanh 'r' follows constants that the outputs of a layer are changed by, which others take as they are", model =>
        {
            var sums = Dense(model, "x", 3, 3);
            return model.Add("Add", [Dense(model, model.Add("Tanh", "r", [model.Add("Mul", [sums, model.Number(2)])]), 3, 2), Dense(model, sums, 3, 2)]);
        }),
        ["an activation of sums that constants per output have changed for it alone"] = ("gives outputs that some take as they are, and others after constants were added or multiplied", model =>
        {
            var sums = Dense(model, "x", 3, 3);
            return model.Add("Add", [model.Add("Tanh", [model.Add("Mul", [sums, model.Floats("g", [3], 1, 2, 3)])]), sums]);
        }),
        ["a bias that one of two readers takes"] = ("MatMul 'm' gives outputs that some take as they are, and others after constants were added", model =>
        {
            var product = Product(model);
            return model.Add("Add", [model.Add("Tanh", [model.Add("Add", [product, model.Floats("b", [3], 1, 2, 3)])]), product]);
        }),
        ["a bias that one of two terms takes"] = ("Add 'r' takes what constants have changed after layer 'layer1' (Add 'a'), but only weights can take constants in", model =>
        {
            var product = Product(model);
            return model.Add("Add", "r", [Dense(model, product, 3, 3), model.Add("Add", "a", [product, model.Floats("b", [3], 1, 2, 3)])]);
        }),
        ["a function of a sum that is none"] = ("after layer 'layer2', Exp 'r' computes none of NetGen's activations", model => model.Add("Exp", "r", [model.Add("Add", [Dense(model, "x", 3, 3), "x"])])),
        ["a function of the input that is none"] = ("after the network's input, Exp 'r' computes none of NetGen's activations", model => model.Add("Add", [Dense(model, "x", 3, 3), model.Add("Exp", "r", ["x"])])),
        ["an activation in front, of an input of any size"] = ("Sigmoid 'r' changes the network's input before its first layer", model =>
        {
            model.Graph.Input[0].Type.TensorType.Shape = null;
            return Dense(model, model.Add("Sigmoid", "r", ["x"]), 3, 2);
        }),
    };

    public static TheoryData<string> Names => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void They_are_refused(string name)
    {
        var (message, build) = Refused[name];

        Assert.Contains(message, Assert.Throws<WeightFormatException>(() => ReadChain.Of(Build(build))).Reason, StringComparison.Ordinal);
    }
}
