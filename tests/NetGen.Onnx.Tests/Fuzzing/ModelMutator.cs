using Google.Protobuf;
using Google.Protobuf.Collections;
using NetGen.OnnxSchema;

namespace NetGen.Onnx.Tests.Fuzzing;

/// <summary>Makes malformed models out of whole ones: it knows the format's messages and breaks their rules, and bytes besides.</summary>
internal sealed class ModelMutator(IReadOnlyList<byte[]> seeds, ulong seed)
{
    private const int MostMutations = 5;

    private static readonly string[] Operators =
    [
        "Gemm", "MatMul", "Add", "Sub", "Mul", "Div", "Pow", "Min", "Max", "Relu", "LeakyRelu", "Elu", "Selu", "Celu", "Gelu", "Mish", "Swish", "Tanh", "Sigmoid", "HardSigmoid", "HardSwish",
        "Softplus", "Softsign", "Softmax", "LogSoftmax", "Erf", "Exp", "Log", "Abs", "Neg", "Reciprocal", "Clip", "PRelu", "Identity", "Cast", "Dropout", "Flatten", "Reshape", "Transpose", "Constant", "Conv", "MaxPool", "AveragePool", "GlobalAveragePool", "GlobalMaxPool", "Pad", "If", "",
        "Shape", "Size", "Gather", "Slice", "Concat", "Unsqueeze", "Squeeze", "Range", "ConstantOfShape", "Sum", "Where", "Greater", "Less", "Equal", "Not", "Sign", "Floor", "Sqrt",
        "ReduceMax", "ReduceSum", "ReduceProd", "ReduceMean", "ReduceLogSumExp", "ArgMax", "CastLike", "ThresholdedRelu", "Inner",
    ];

    private static readonly string[] Attributes = ["alpha", "beta", "gamma", "axis", "transA", "transB", "min", "max", "perm", "to", "approximate", "value", "value_float", "value_floats", "value_int", "value_ints", "axes", "keepdims", "start", "end", "allowzero", "slope", "kernel_shape", "strides", "pads", "dilations", "group", "ceil_mode", "count_include_pad", "auto_pad", "mode", ""];

    private static readonly float[] Numbers = [0, 1, -1, 0.5f, 1 / 6f, 0.2f, 0.01f, 6, 3, 1.0507f, 1.67326f, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.Epsilon, 1e30f];

    private static readonly long[] Integers = [0, 1, 2, 3, 4, 6, -1, -2, 7, 8, 9, 10, 11, 16, 20, 255, 256, 65536, int.MaxValue, int.MinValue, uint.MaxValue, 1L << 50, long.MaxValue, long.MinValue];

    private static readonly string[] Locations = ["weights.bin", "../weights.bin", "/etc/passwd", "C:\\weights.bin", "a/../../b", "", ".", "\0", "weights.bin:stream"];

    private RandomSource _random = new(seed);

    /// <summary>The next model.</summary>
    public byte[] Next()
    {
        var bytes = Pick(seeds);
        var kind = Draw(10);
        if (kind == 0)
        {
            return MutateBytes(bytes);
        }

        var model = ModelProto.Parser.ParseFrom(bytes);
        var mutations = 1 + Draw(MostMutations);
        for (var i = 0; i < mutations; i++)
        {
            Mutate(model);
        }

        return kind == 1 ? MutateBytes(model.ToByteArray()) : model.ToByteArray();
    }

    private void Mutate(ModelProto model)
    {
        model.Graph ??= new();
        var graph = model.Graph;
        switch (Draw(13))
        {
            case 0 when model.Functions.Count > 0 && Draw(3) > 0:
                MutateFunction(model, Pick(model.Functions));
                break;
            case 0:
                MutateFrame(model);
                break;
            case 1 or 2 when graph.Initializer.Count > 0:
                MutateTensor(Pick(graph.Initializer));
                break;
            case 3 when graph.Initializer.Count > 0:
                Edit(graph.Initializer, tensor => tensor.Clone());
                break;
            case 4:
                Edit(graph.Node, node => node.Clone());
                break;
            case 5 when graph.Node.Count > 0:
                // Now and then so many that work which doubles with each would never end.
                for (var count = Draw(50) == 0 ? 60 : 1; count > 0; count--)
                {
                    InsertNode(graph);
                }

                break;
            case 6:
                MutateValue(Draw(2) == 0 ? graph.Input : graph.Output);
                break;
            case 7 or 8 when graph.Node.Count > 0:
                MutateAttribute(Pick(graph.Node));
                break;
            case 9 when graph.Node.Count > 0:
                InsertSum(graph);
                break;
            default:
                if (graph.Node.Count > 0)
                {
                    MutateNode(graph, Pick(graph.Node));
                }

                break;
        }
    }

    private void MutateFrame(ModelProto model)
    {
        switch (Draw(5))
        {
            case 0:
                Edit(model.OpsetImport, import => import.Clone());
                break;
            case 1 when model.OpsetImport.Count > 0:
                model.OpsetImport[0].Version = Pick(Integers);
                break;
            case 2 when model.OpsetImport.Count > 0:
                model.OpsetImport[0].Domain = Draw(2) == 0 ? "ai.onnx" : "com.microsoft";
                break;
            case 3:
                model.Graph = null;
                break;
            default:
                model.MetadataProps.Add(new StringStringEntryProto { Key = "netgen.selftest.input", Value = Draw(2) == 0 ? "0.5 1" : "x" });
                model.MetadataProps.Add(new StringStringEntryProto { Key = "netgen.selftest.output", Value = "0.5 0.5" });
                break;
        }
    }

    private void MutateFunction(ModelProto model, FunctionProto function)
    {
        switch (Draw(7))
        {
            case 0:
                Edit(function.Node, node => node.Clone());
                break;
            case 1:
                Edit(function.Input, input => input);
                break;
            case 2:
                Edit(function.Output, output => output + "'");
                break;
            case 3:
                Edit(model.Functions, other => other.Clone());
                break;
            case 4:
                function.Name = Pick([.. model.Functions.Select(other => other.Name), "Relu", ""]);
                break;
            case 5 when function.Node.Count > 0:
                // A call of one function by another, or by itself.
                var call = Pick(function.Node);
                (call.OpType, call.Domain) = (Pick(model.Functions).Name, function.Domain);
                break;
            default:
                if (function.Node.Count > 0)
                {
                    MutateAttribute(Pick(function.Node));
                }

                break;
        }
    }

    private void MutateNode(GraphProto graph, NodeProto node)
    {
        switch (Draw(8))
        {
            case 0 or 1:
                node.OpType = Pick(Operators);
                break;
            case 2 or 3 when node.Input.Count > 0:
                node.Input[Draw(node.Input.Count)] = ValueName(graph);
                break;
            case 4:
                Edit(node.Input, input => input);
                break;
            case 5:
                Edit(node.Output, output => output + "'");
                break;
            case 6:
                node.Domain = Pick(["", "ai.onnx", "com.microsoft", "local"]);
                break;
            default:
                node.Input.Add(ValueName(graph));
                break;
        }
    }

    /// <summary>Puts an operator between another one and what takes its output.</summary>
    private void InsertNode(GraphProto graph)
    {
        var at = Draw(graph.Node.Count);
        var before = graph.Node[at];
        if (before.Output.Count == 0)
        {
            return;
        }

        var name = before.Output[0];
        var inserted = new NodeProto { Name = "inserted", OpType = Pick(Operators), Input = { name + "~" }, Output = { name } };
        for (var i = Draw(3); i > 0; i--)
        {
            inserted.Input.Add(Draw(4) == 0 ? name + "~" : ValueName(graph));
        }

        before.Output[0] += "~";
        graph.Node.Insert(at + 1, inserted);
    }

    /// <summary>Adds what an operator above or the input gives to what another one gives: a branch.</summary>
    private void InsertSum(GraphProto graph)
    {
        var at = Draw(graph.Node.Count);
        var before = graph.Node[at];
        if (before.Output.Count == 0)
        {
            return;
        }

        var name = before.Output[0];
        string[] others = [.. graph.Node.Take(at).SelectMany(node => node.Output), .. graph.Input.Select(input => input.Name), name + "~"];
        before.Output[0] += "~";
        graph.Node.Insert(at + 1, new NodeProto { Name = "sum", OpType = Draw(2) == 0 ? "Add" : "Sum", Input = { name + "~", Pick(others) }, Output = { name } });
    }

    private string ValueName(GraphProto graph)
    {
        string[] names =
        [
            .. graph.Node.SelectMany(node => node.Output), .. graph.Initializer.Select(tensor => tensor.Name), .. graph.Input.Select(input => input.Name), "", "missing",
        ];
        return Pick(names);
    }

    private void MutateAttribute(NodeProto node)
    {
        if (node.Attribute.Count == 0 || Draw(3) == 0)
        {
            node.Attribute.Add(new AttributeProto { Name = Pick(Attributes), F = Pick(Numbers), I = Pick(Integers) });
            return;
        }

        var attribute = Pick(node.Attribute);
        switch (Draw(8))
        {
            case 0 or 1:
                attribute.F = Pick(Numbers);
                break;
            case 2 or 3:
                attribute.I = Pick(Integers);
                break;
            case 4:
                attribute.Ints.Add(Pick(Integers));
                attribute.Floats.Add(Pick(Numbers));
                break;
            case 5:
                attribute.Name = Pick(Attributes);
                attribute.RefAttrName = Draw(3) == 0 ? "slope" : "";
                break;
            case 6 when attribute.T is not null:
                MutateTensor(attribute.T);
                break;
            default:
                Edit(node.Attribute, item => item.Clone());
                break;
        }
    }

    private void MutateTensor(TensorProto tensor)
    {
        switch (Draw(9))
        {
            case 0 when tensor.Dims.Count > 0:
                tensor.Dims[Draw(tensor.Dims.Count)] = Pick(Integers);
                break;
            case 1:
                Edit(tensor.Dims, size => size);
                break;
            case 2:
                tensor.DataType = (int)Pick(Integers);
                break;
            case 3:
                var raw = tensor.RawData.ToByteArray();
                tensor.RawData = ByteString.CopyFrom(Draw(2) == 0 ? [.. raw, (byte)Draw(256)] : raw[..Draw(raw.Length + 1)]);
                break;
            case 4 when tensor.RawData.Length >= sizeof(float):
                var bytes = tensor.RawData.ToByteArray();
                BitConverter.TryWriteBytes(bytes.AsSpan(Draw(bytes.Length / sizeof(float)) * sizeof(float)), Pick(Numbers));
                tensor.RawData = ByteString.CopyFrom(bytes);
                break;
            case 5:
                tensor.ClearRawData();
                tensor.FloatData.Add(Pick(Numbers));
                tensor.Int32Data.Add((int)Pick(Integers));
                break;
            case 6:
                tensor.DataLocation = TensorProto.Types.DataLocation.External;
                tensor.ExternalData.Add(new StringStringEntryProto { Key = "location", Value = Pick(Locations) });
                tensor.ExternalData.Add(new StringStringEntryProto { Key = Draw(2) == 0 ? "offset" : "length", Value = $"{Pick(Integers)}" });
                break;
            case 7:
                tensor.Segment = new() { Begin = Pick(Integers), End = Pick(Integers) };
                break;
            default:
                tensor.Name = Draw(2) == 0 ? "" : tensor.Name + "'";
                break;
        }
    }

    private void MutateValue(RepeatedField<ValueInfoProto> values)
    {
        if (values.Count == 0 || Draw(3) == 0)
        {
            Edit(values, value => value.Clone());
            return;
        }

        var shape = Pick(values).Type?.TensorType?.Shape;
        if (shape is null || shape.Dim.Count == 0 || Draw(3) == 0)
        {
            Pick(values).Name += "'";
        }
        else if (Draw(2) == 0)
        {
            Pick(shape.Dim).DimValue = Pick(Integers);
        }
        else
        {
            Edit(shape.Dim, dim => dim.Clone());
        }
    }

    /// <summary>Removes, doubles or moves an item.</summary>
    private void Edit<T>(RepeatedField<T> items, Func<T, T> copy)
    {
        if (items.Count == 0)
        {
            return;
        }

        var (at, to) = (Draw(items.Count), Draw(items.Count));
        switch (Draw(3))
        {
            case 0:
                items.RemoveAt(at);
                break;
            case 1:
                items.Insert(to, copy(items[at]));
                break;
            default:
                (items[at], items[to]) = (items[to], items[at]);
                break;
        }
    }

    private byte[] MutateBytes(byte[] bytes)
    {
        var at = Draw(bytes.Length + 1);
        switch (Draw(50) == 0 ? 6 : Draw(6))
        {
            case 0 when at < bytes.Length:
                byte[] flipped = [.. bytes];
                flipped[at] ^= (byte)(1 << Draw(8));
                return flipped;
            case 1:
                return bytes[..at];
            case 2:
                return [.. bytes[..at], (byte)Draw(256), .. bytes[at..]];
            case 3:
                // A number of ten bytes, such as a length.
                return [.. bytes[..at], 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, (byte)Draw(256), 0x01, .. bytes[at..]];
            case 4:
                // Messages and groups in each other, deeper than any reader should follow.
                return [.. bytes[..at], .. Enumerable.Repeat((byte)(Draw(2) == 0 ? 0x3b : 0x2a), Draw(2000)), .. bytes[at..]];
            case 5:
                // The end of a group where none has begun.
                return [.. bytes, 0x3c, (byte)Draw(256)];
            default:
                // Many empty messages: nodes, initializers, descriptions of inputs and outputs, texts.
                var tag = Pick<byte>([0x0a, 0x2a, 0x5a, 0x62, 0x72, 0x7a]);
                return [.. bytes, 0x3a, 0xa0, 0x9c, 0x01, .. Enumerable.Repeat(new byte[] { tag, 0 }, 10_000).SelectMany(pair => pair)];
        }
    }

    private int Draw(int bound) => _random.NextInt32(bound);

    private T Pick<T>(IReadOnlyList<T> choices) => choices[Draw(choices.Count)];
}
