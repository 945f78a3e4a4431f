using NetGen.OnnxSchema;

namespace NetGen.Onnx.Tests.Fuzzing;

/// <summary>The fuzz target's network with computed shapes, folded scaling, a function, and Softmax made of exponentials.</summary>
internal static class FormsModel
{
    public static ModelBuilder Build()
    {
        var model = new ModelBuilder(2, 2);
        var scaled = model.Add("Div", "scaled", [model.Add("Sub", "shifted", ["x", model.Floats("mean", [2], 0.5f, -1)]), model.Floats("std", [2], 2, 0.5f)]);
        var rows = model.Add("Unsqueeze", "rows", [model.Add("Gather", "count", [model.Add("Shape", "shape", [scaled]), model.Integer(0)]), model.Integers(0)]);
        var view = model.Add("Reshape", "view", [scaled, model.Add("Concat", "sizes", [rows, model.Add("Slice", "rest", [model.Integers(7, -1, 7), model.Integers(1), model.Integers(2)])], ("axis", 0))]);
        var weight = model.Add("Mul", "weight", [model.Floats("w1", [2, 3], 1, -2, 0.5f, 0.25f, 3, -1), model.Floats("gain", [3], 1, 0.5f, 2)]);
        var first = model.Add("Sum", "first", [model.Add("MatMul", "product", [view, weight]), model.Floats("b1", [3], 0.1f, -0.2f, 0.3f), model.Number(0.25f)]);
        var gelu = model.Add("Inner", "gelu", [first, model.Number(1.4142135f)]);
        model.Graph.Node[^1].Domain = "local";
        var second = model.Add("Gemm", "second", [model.Add("Mul", "louder", [gelu, model.Floats("factors", [3], 1, 2, 3)]), model.Floats("w2", [3, 2], 1, 2, -1, 0.5f, 0.25f, -2), model.Floats("b2", [2], 0.5f, -0.5f)]);
        var gate = model.Add("Div", "gate", [model.Add("Min", "low", [model.Add("Max", "high", [model.Add("Add", "three", [second, model.Number(3)]), model.Number(0)]), model.Number(6)]), model.Number(6)]);
        var third = model.Add("MatMul", "third", [model.Add("Mul", "swish", [second, gate]), model.Floats("w3", [2, 2], 1, -1, 2, 0.5f)]);
        var biased = model.Add("Add", "biased", [model.Floats("b3", [2], 0, 0.25f), third]);
        var exponential = model.Add("Exp", "exponential", [model.Add("Sub", "stable", [biased, model.Add("ReduceMax", "most", [biased], ("axes", new[] { -1L }))])]);
        var softmax = model.Add("Div", "softmax", [exponential, model.Add("ReduceSum", "sum", [exponential, model.Integers(1)])]);
        AddFunction(model.Model);
        return model.End(softmax);
    }

    private static void AddFunction(ModelProto model)
    {
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "local", Version = 1 });
        model.Functions.Add(new FunctionProto
        {
            Name = "Inner", Domain = "local", Input = { "v", "root" }, Output = { "result" },
            OpsetImport = { new OperatorSetIdProto { Version = 17 } },
            Node =
            {
                ModelBuilder.Node("Constant", "half", [], ("value_float", 0.5f)),
                ModelBuilder.Node("Div", "quotient", ["v", "root"]),
                ModelBuilder.Node("Erf", "erf", ["quotient"]),
                ModelBuilder.Node("Mul", "halved", ["v", "half"]),
                ModelBuilder.Node("Mul", "product", ["halved", "erf"]),
                ModelBuilder.Node("Add", "result", ["product", "halved"]),
            },
        });
    }
}
