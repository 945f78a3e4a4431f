using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>An activation → ONNX's operators.</summary>
internal static class ActivationNodes
{
    /// <summary>Adds the operators that compute <paramref name="output"/> from a layer's sums; none for Linear.</summary>
    public static void Add(GraphProto graph, LayerInfo layer, string sums, string output)
    {
        var name = $"{layer.Name}.{layer.Activation}";
        switch (layer.Activation)
        {
            case Act.Linear:
                break;
            case Act.ReLU6:
                AddClip(graph, name, sums, output, 0, 6);
                break;
            case Act.HardTanh:
                AddClip(graph, name, sums, output, -1, 1);
                break;
            case Act.SiLU:
                // An operator of its own came with opset 24 only.
                var sigmoid = $"{name}.sigmoid";
                graph.Node.Add(Node(sigmoid, "Sigmoid", [sums], sigmoid));
                graph.Node.Add(Node(name, "Mul", [sums, sigmoid], output));
                break;
            default:
                graph.Node.Add(Node(name, Operator(layer.Activation), [sums], output, Attributes(layer)));
                break;
        }
    }

    private static string Operator(Act activation) => activation switch
    {
        Act.ReLU => "Relu",
        Act.LeakyReLU => "LeakyRelu",
        Act.ELU => "Elu",
        Act.SELU => "Selu",
        Act.GELU => "Gelu",
        Act.Mish or Act.Tanh or Act.Sigmoid or Act.HardSigmoid or Act.HardSwish or Act.Softplus or Act.Softsign or Act.Softmax => $"{activation}",
        _ => throw new InvalidOperationException($"ONNX's operator for {activation} is not known."),
    };

    private static AttributeProto[] Attributes(LayerInfo layer) => layer.Activation switch
    {
        Act.LeakyReLU or Act.ELU => [Number("alpha", layer.Slope)],
        Act.SELU => [Number("alpha", ActivationCurves.SeluAlpha), Number("gamma", ActivationCurves.SeluGamma)],
        Act.HardSigmoid => [Number("alpha", 1 / 6f), Number("beta", 0.5f)],
        Act.Softmax => [new() { Name = "axis", Type = AttributeProto.Types.AttributeType.Int, I = -1 }],
        _ => [],
    };

    private static AttributeProto Number(string name, float value) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Float, F = value };

    private static void AddClip(GraphProto graph, string name, string input, string output, float low, float high)
    {
        var (min, max) = ($"{name}.min", $"{name}.max");
        graph.Initializer.Add(ModelWriter.Tensor(min, [], [low]));
        graph.Initializer.Add(ModelWriter.Tensor(max, [], [high]));
        graph.Node.Add(Node(name, "Clip", [input, min, max], output));
    }

    private static NodeProto Node(string name, string type, string[] inputs, string output, params AttributeProto[] attributes) =>
        new() { Name = name, OpType = type, Input = { inputs }, Output = { output }, Attribute = { attributes } };
}
