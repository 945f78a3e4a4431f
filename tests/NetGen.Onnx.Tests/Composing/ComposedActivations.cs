namespace NetGen.Onnx.Tests.Composing;

/// <summary>Activations as exporters and users compose them: sums → outputs.</summary>
internal static class ComposedActivations
{
    public static IReadOnlyList<Func<ModelBuilder, string, string>> PerNumber { get; } =
    [
        (_, z) => z,
        (model, z) => model.Add("Relu", [z]),
        (model, z) => model.Add("Max", [z, model.Number(0)]),
        (model, z) => model.Add("Clip", [z, model.Number(0)]),
        (model, z) => model.Add("Where", [model.Add("Greater", [z, model.Number(0)]), z, model.Number(0)]),
        (model, z) => model.Add("Mul", [z, model.Add("Cast", [model.Add("Greater", [z, model.Number(0)])], ("to", 1))]),
        (model, z) => model.Add("Mul", [model.Add("Add", [z, model.Add("Abs", [z])]), model.Number(0.5f)]),
        (model, z) => model.Add("LeakyRelu", [z], ("alpha", 0.2f)),
        (model, z) => model.Add("Max", [z, model.Add("Mul", [z, model.Number(0.1f)])]),
        (model, z) => model.Add("Where", [model.Add("GreaterOrEqual", [z, model.Number(0)]), z, model.Add("Mul", [model.Number(0.3f), z])]),
        (model, z) => model.Add("Where", [model.Add("Not", [model.Add("Less", [model.Number(0), z])]), model.Add("Mul", [model.Number(0.3f), z]), z]),
        (model, z) => model.Add("Add", [model.Add("Relu", [z]), model.Add("Mul", [model.Number(0.05f), model.Add("Min", [z, model.Number(0)])])]),
        (model, z) => model.Add("Sub", [model.Add("Relu", [z]), model.Add("Mul", [model.Add("Relu", [model.Add("Neg", [z])]), model.Number(0.4f)])]),
        (model, z) => model.Add("Where", [model.Add("Greater", [z, model.Number(0)]), z, model.Add("Sub", [model.Add("Exp", [z]), model.Number(1)])]),
        (model, z) => model.Add("Sub", [model.Number(1), model.Add("Relu", [model.Add("Sub", [model.Number(1), model.Add("Clip", [z, model.Number(-1)])])])]),
        (model, z) => model.Add("Tanh", [z]),
        (model, z) => model.Add("Reciprocal", [model.Add("Sum", [model.Add("Exp", [model.Add("Neg", [z])]), model.Number(1)])]),
        (model, z) => model.Add("Div", [z, model.Add("Add", [model.Number(1), model.Add("Abs", [z])])]),
        (model, z) => model.Add("Mul", [z, model.Add("Sigmoid", [z])]),
        (model, z) => model.Add("Log", [model.Add("Add", [model.Add("Exp", [z]), model.Number(1)])]),
        (model, z) => model.Add("Div", [model.Add("Clip", [model.Add("Add", [z, model.Number(3)]), model.Number(0), model.Number(6)]), model.Number(6)]),
        (model, z) => model.Add("Min", [model.Add("Relu", [z]), model.Number(6)]),
        (model, z) => model.Add("Max", [model.Number(-1), model.Add("Min", [model.Number(1), z])]),
    ];

    public static IReadOnlyList<Func<ModelBuilder, string, string>> Softmax { get; } =
    [
        (model, z) => model.Add("Softmax", [z], ("axis", -1)),
        (model, z) => Quotient(model, model.Add("Exp", [z])),
        (model, z) => Quotient(model, model.Add("Exp", [Shifted(model, z)])),
        (model, z) => Quotient(model, model.Add("Exp", [model.Add("Div", [Shifted(model, z), model.Number(2)])])),
        (model, z) => model.Add("Exp", [model.Add("LogSoftmax", [z], ("axis", -1))]),
    ];

    public static IReadOnlyList<Func<ModelBuilder, string, string>> LogSoftmax { get; } =
    [
        (model, z) => model.Add("LogSoftmax", [z], ("axis", -1)),
        (model, z) => model.Add("Log", [model.Add("Softmax", [z], ("axis", -1))]),
        (model, z) => model.Add("Sub", [z, model.Add("ReduceLogSumExp", [z], ("axes", new[] { -1L }))]),
    ];

    private static string Shifted(ModelBuilder model, string z) => model.Add("Sub", [z, model.Add("ReduceMax", [z], ("axes", new[] { -1L }))]);

    private static string Quotient(ModelBuilder model, string exponential) => model.Add("Div", [exponential, model.Add("ReduceSum", [exponential, model.Integers(-1)])]);
}
