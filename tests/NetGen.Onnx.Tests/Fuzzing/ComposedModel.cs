namespace NetGen.Onnx.Tests.Fuzzing;

/// <summary>The fuzz target's network in many small operators: constants, casts, transposes, activations made of primitives.</summary>
internal static class ComposedModel
{
    public static ModelBuilder Build()
    {
        var model = new ModelBuilder(2, 2);
        var flat = model.Add("Flatten", "flat", ["x"], ("axis", 1));
        var first = model.Add("MatMul", "first", [flat, model.Add("Transpose", "turned", [model.Floats("w1", [3, 2], 1, -2, 0.5f, 0.25f, 3, -1)], ("perm", new[] { 1L, 0 }))]);
        var sums = model.Add("Add", "sums", [model.Floats("b1", [3], 0.1f, -0.2f, 0.3f), first]);
        var erf = model.Add("Erf", "erf", [model.Add("Div", "scaled", [sums, model.Number(1.4142135f)])]);
        var gelu = model.Add("Mul", "gelu", [model.Add("Mul", "product", [sums, model.Add("Add", "one", [erf, model.Number(1)])]), model.Number(0.5f)]);
        var second = model.Add("Gemm", "second", [model.Add("Dropout", "dropout", [gelu]), model.Floats("w2", [3, 2], 1, 2, -1, 0.5f, 0.25f, -2), model.Floats("b2", [1, 2], 0.5f, -0.5f)], ("alpha", 0.5f), ("beta", 2f));
        var gate = model.Add("HardSigmoid", "gate", [second], ("alpha", 1 / 6f), ("beta", 0.5f));
        var swish = model.Add("Cast", "cast", [model.Add("Mul", "swish", [second, gate])], ("to", 1));
        var reshaped = model.Add("Reshape", "reshaped", [swish, model.Integers(-1, 2)]);
        var third = model.Add("Gemm", "third", [reshaped, model.Floats("w3", [2, 2], 1, -1, 2, 0.5f), model.Floats("b3", [2], 0, 0.25f)], ("transB", 1));
        return model.End(model.Add("Softmax", "softmax", [third], ("axis", -1)));
    }
}
