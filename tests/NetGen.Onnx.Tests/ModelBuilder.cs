using Google.Protobuf;
using NetGen.OnnxSchema;

namespace NetGen.Onnx.Tests;

/// <summary>Builds a model node by node, as other programs write them; each node's output has the node's name.</summary>
internal sealed class ModelBuilder
{
    private int _constants;

    public ModelBuilder(int inputs, int outputs, long opset = 17)
    {
        Model = new()
        {
            IrVersion = 8,
            OpsetImport = { new OperatorSetIdProto { Version = opset } },
            Graph = new() { Name = "graph", Input = { Value("x", -1, inputs) }, Output = { Value("y", -1, outputs) } },
        };
    }

    public ModelProto Model { get; }

    public GraphProto Graph => Model.Graph;

    /// <summary>Adds an operator; returns its output's name.</summary>
    public string Add(string type, string name, string[] inputs, params (string Name, object Value)[] attributes)
    {
        Graph.Node.Add(Node(type, name, inputs, attributes));
        return name;
    }

    /// <summary>Adds an operator with a name that no other has.</summary>
    public string Add(string type, string[] inputs, params (string Name, object Value)[] attributes) => Add(type, $"{type}_{Graph.Node.Count}", inputs, attributes);

    /// <summary>An operator by itself, such as one of a function.</summary>
    public static NodeProto Node(string type, string name, string[] inputs, params (string Name, object Value)[] attributes) =>
        new() { Name = name, OpType = type, Input = { inputs }, Output = { name }, Attribute = { attributes.Select(Attribute) } };

    /// <summary>Adds an initializer of 32-bit floats; returns its name.</summary>
    public string Floats(string name, long[] shape, params float[] values)
    {
        var bytes = values.SelectMany(BitConverter.GetBytes).ToArray();
        Graph.Initializer.Add(new TensorProto { Name = name, DataType = (int)OnnxElementType.FLOAT, Dims = { shape }, RawData = ByteString.CopyFrom(bytes) });
        return name;
    }

    /// <summary>Adds a single number.</summary>
    public string Number(float value) => Floats($"constant_{_constants++}", [], value);

    /// <summary>Adds an initializer of whole numbers, such as a shape.</summary>
    public string Integers(params long[] values)
    {
        var name = $"constant_{_constants++}";
        Graph.Initializer.Add(new TensorProto { Name = name, DataType = (int)OnnxElementType.INT64, Dims = { values.Length }, Int64Data = { values } });
        return name;
    }

    /// <summary>Adds a single whole number.</summary>
    public string Integer(long value)
    {
        var name = Integers(value);
        Graph.Initializer[^1].Dims.Clear();
        return name;
    }

    /// <summary>Adds the last operator: an Identity that gives the graph's output.</summary>
    public ModelBuilder End(string value)
    {
        Graph.Node.Add(new NodeProto { Name = "end", OpType = "Identity", Input = { value }, Output = { "y" } });
        return this;
    }

    public byte[] ToOnnx() => Model.ToByteArray();

    /// <summary>A description of an input or output; −1 for a size that is not fixed.</summary>
    public static ValueInfoProto Value(string name, params long[] sizes) => new()
    {
        Name = name,
        Type = new() { TensorType = new() { ElemType = (int)OnnxElementType.FLOAT, Shape = new() { Dim = { sizes.Select(Dimension) } } } },
    };

    private static TensorShapeProto.Types.Dimension Dimension(long size) => size < 0 ? new() { DimParam = "N" } : new() { DimValue = size };

    private static AttributeProto Attribute((string Name, object Value) attribute) => attribute.Value switch
    {
        float number => new() { Name = attribute.Name, Type = AttributeProto.Types.AttributeType.Float, F = number },
        int number => new() { Name = attribute.Name, Type = AttributeProto.Types.AttributeType.Int, I = number },
        long[] numbers => new() { Name = attribute.Name, Type = AttributeProto.Types.AttributeType.Ints, Ints = { numbers } },
        float[] numbers => new() { Name = attribute.Name, Type = AttributeProto.Types.AttributeType.Floats, Floats = { numbers } },
        string text => new() { Name = attribute.Name, Type = AttributeProto.Types.AttributeType.String, S = ByteString.CopyFromUtf8(text) },
        TensorProto tensor => new() { Name = attribute.Name, Type = AttributeProto.Types.AttributeType.Tensor, T = tensor },
        _ => throw new ArgumentException($"An attribute of {attribute.Value.GetType().Name}.", nameof(attribute)),
    };
}
