using System.Buffers.Binary;
using Google.Protobuf;
using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Operators and tensors to write.</summary>
internal static class Nodes
{
    /// <summary>An operator with one output.</summary>
    public static NodeProto Of(string name, string type, string[] inputs, string output, params AttributeProto[] attributes) =>
        new() { Name = name, OpType = type, Input = { inputs }, Output = { output }, Attribute = { attributes } };

    /// <summary>An attribute that is a number.</summary>
    public static AttributeProto Number(string name, float value) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Float, F = value };

    /// <summary>An attribute that is a whole number.</summary>
    public static AttributeProto Integer(string name, long value) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = value };

    /// <summary>An attribute that is a list of whole numbers.</summary>
    public static AttributeProto Integers(string name, params long[] values) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Ints, Ints = { values } };

    /// <summary>A tensor of 32-bit floats.</summary>
    public static TensorProto Tensor(string name, long[] shape, ReadOnlySpan<float> values)
    {
        var bytes = new byte[sizeof(float) * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(sizeof(float) * i), values[i]);
        }

        return new() { Name = name, DataType = (int)OnnxElementType.FLOAT, Dims = { shape }, RawData = UnsafeByteOperations.UnsafeWrap(bytes) };
    }

    /// <summary>A tensor of whole numbers, such as a shape.</summary>
    public static TensorProto Shape(string name, params long[] values) => new() { Name = name, DataType = (int)OnnxElementType.INT64, Dims = { values.Length }, Int64Data = { values } };

    /// <summary>Adds an operator that takes a layer's tensors besides what it reads, in their order: the weights, and the bias where there is one.</summary>
    public static void AddWithTensors(GraphProto graph, NodeProto node, NetworkLayer layer)
    {
        foreach (var tensor in layer.Tensors)
        {
            var name = TensorNames.Of(layer.Info.Name, tensor.Name);
            var values = new float[tensor.Count];
            tensor.CopyTo(values);
            node.Input.Add(name);
            graph.Initializer.Add(Tensor(name, [.. tensor.Shape.Select(size => (long)size)], values));
        }

        graph.Node.Add(node);
    }
}
