using System.Globalization;
using System.Runtime.InteropServices;

namespace NetGen.Benchmarks.Peers;

/// <summary>A network as an ONNX model: Gemm and an activation per layer. Field numbers are those of onnx.proto.</summary>
internal static class OnnxModel
{
    public const string Input = "x";
    public const string Output = "y";

    private const int FloatType = 1;
    private const int IntegerAttribute = 2;

    public static byte[] Write(IReadOnlyList<PeerLayer> layers, int rows)
    {
        var graph = new ProtobufMessage();
        var last = Input;
        for (var i = 0; i < layers.Count; i++)
        {
            last = Append(graph, layers[i], i.ToString(CultureInfo.InvariantCulture), last, isLast: i == layers.Count - 1);
        }

        graph.Text(2, "network")
            .Message(11, Value(Input, rows, layers[0].Inputs))
            .Message(12, Value(Output, rows, layers[^1].Outputs));
        return new ProtobufMessage()
            .Number(1, 8)
            .Message(8, new ProtobufMessage().Text(1, "").Number(2, 17))
            .Message(7, graph)
            .ToArray();
    }

    private static string Append(ProtobufMessage graph, PeerLayer layer, string index, string input, bool isLast)
    {
        var isLinear = layer.Activation == Act.Linear;
        var output = isLast ? Output : "h" + index;
        var sum = isLinear ? output : "z" + index;
        var transposed = new ProtobufMessage().Text(1, "transB").Number(3, 1).Number(20, IntegerAttribute);
        graph.Message(1, Node("Gemm", sum, input, "w" + index, "b" + index).Message(5, transposed));
        if (!isLinear)
        {
            graph.Message(1, Node(Operator(layer.Activation), output, sum));
        }

        graph.Message(5, Tensor("w" + index, layer.Weight, layer.Outputs, layer.Inputs));
        graph.Message(5, Tensor("b" + index, layer.Bias, layer.Outputs));
        return output;
    }

    private static string Operator(Act activation) => activation switch
    {
        Act.ReLU => "Relu",
        Act.Tanh => "Tanh",
        Act.Softmax => "Softmax",
        _ => throw new NotSupportedException($"The benchmarks write no ONNX model with {activation}."),
    };

    private static ProtobufMessage Node(string @operator, string output, params string[] inputs)
    {
        var node = new ProtobufMessage();
        foreach (var input in inputs)
        {
            node.Text(1, input);
        }

        return node.Text(2, output).Text(4, @operator);
    }

    private static ProtobufMessage Tensor(string name, float[] values, params int[] shape)
    {
        var tensor = new ProtobufMessage();
        foreach (var length in shape)
        {
            tensor.Number(1, length);
        }

        return tensor.Number(2, FloatType).Text(8, name).Bytes(9, MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static ProtobufMessage Value(string name, params int[] shape)
    {
        var dimensions = new ProtobufMessage();
        foreach (var length in shape)
        {
            dimensions.Message(1, new ProtobufMessage().Number(1, length));
        }

        return new ProtobufMessage().Text(1, name)
            .Message(2, new ProtobufMessage().Message(1, new ProtobufMessage().Number(1, FloatType).Message(2, dimensions)));
    }
}
