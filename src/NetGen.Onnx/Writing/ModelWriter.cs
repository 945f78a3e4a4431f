using System.Buffers.Binary;
using Google.Protobuf;
using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A network → its ONNX file.</summary>
internal static class ModelWriter
{
    /// <summary>The first version of the operators that has all of ours: Gelu came last.</summary>
    public const long Opset = 20;

    /// <summary>The version of the file format that belongs to <see cref="Opset"/>.</summary>
    private const long IrVersion = 9;

    /// <summary>The format holds 2 GB; names and operators need little of it.</summary>
    private const long MostWeightBytes = int.MaxValue - (1L << 24);

    private const string Input = "input";
    private const string Output = "output";

    /// <summary>Writes the file.</summary>
    /// <exception cref="ArgumentException">The self-test's input or the metadata is not allowed. Nothing was written.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite, or the weights exceed the format's 2 GB. Nothing was written.</exception>
    public static void Write<TNetwork>(INetwork<TNetwork> network, Stream stream, SaveOptions options) where TNetwork : class, INetwork<TNetwork>
    {
        var info = TNetwork.Info;
        var metadata = SaveMetadata.Create(network, options);
        if (sizeof(float) * (long)info.ParameterCount > MostWeightBytes)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"Network '{info.Name}' has {info.ParameterCount} parameters, more than the 2 GB of an ONNX file hold: save it as safetensors."));
        }

        var model = new ModelProto
        {
            IrVersion = IrVersion,
            ProducerName = "NetGen",
            ProducerVersion = LibraryVersion.Text,
            OpsetImport = { new OperatorSetIdProto { Domain = "", Version = Opset } },
            MetadataProps = { metadata.Select(entry => new StringStringEntryProto { Key = entry.Key, Value = entry.Value }) },
            Graph = new()
            {
                Name = info.Name,
                Input = { Rows(Input, info.InputSize) },
                Output = { Rows(Output, info.OutputSize) },
            },
        };
        AddLayers(model.Graph, network.Parameters.Layers);
        model.WriteTo(stream);
    }

    /// <summary>What layers call the network's input.</summary>
    private const string InputLayer = "input";

    private static void AddLayers(GraphProto graph, LayerList layers)
    {
        var above = Input;
        foreach (var layer in layers)
        {
            string[] sources = layer.Info.Sources.Count == 0 ? [above] : [.. layer.Info.Sources.Select(name => name == InputLayer ? Input : OutputOf(layers[name]))];
            var given = OutputOf(layer);
            var hasOperation = layer.Tensors.Count > 0 || sources.Length > 1;
            var sums = !hasOperation ? sources[0] : layer.Info.Activation == Act.Linear ? given : $"{layer.Info.Name}.sum";
            if (hasOperation)
            {
                graph.Node.Add(layer.Tensors.Count > 0 ? AddGemm(graph, layer, sources[0], sums) : Sum(layer.Info.Name, sources, sums));
            }

            if (sums == sources[0] && layer.Info.Activation == Act.Linear)
            {
                graph.Node.Add(new NodeProto { Name = layer.Info.Name, OpType = "Identity", Input = { sums }, Output = { given } });
            }

            ActivationNodes.Add(graph, layer.Info, sums, given);
            above = given;
        }

        string OutputOf(NetworkLayer layer) => layer.Index == layers.Count - 1 ? Output : $"{layer.Info.Name}.output";
    }

    private static NodeProto Sum(string name, string[] terms, string sum) => new() { Name = name, OpType = "Add", Input = { terms }, Output = { sum } };

    /// <summary>y = x · Wᵀ + b, W as it stands in safetensors files.</summary>
    private static NodeProto AddGemm(GraphProto graph, NetworkLayer layer, string input, string output)
    {
        var shape = new LayerShape(layer.Info.Name, layer.Info.Inputs, layer.Info.Outputs, layer.Info.HasBias);
        var node = new NodeProto
        {
            Name = shape.Name,
            OpType = "Gemm",
            Input = { input, shape.WeightName },
            Output = { output },
            Attribute = { new AttributeProto { Name = "transB", Type = AttributeProto.Types.AttributeType.Int, I = 1 } },
        };
        var weight = new float[shape.Outputs * shape.Inputs];
        layer.CopyWeightTo(weight);
        graph.Initializer.Add(Tensor(shape.WeightName, shape.Shape(isBias: false), weight));
        if (shape.HasBias)
        {
            var bias = new float[shape.Outputs];
            layer.CopyBiasTo(bias);
            node.Input.Add(shape.BiasName);
            graph.Initializer.Add(Tensor(shape.BiasName, shape.Shape(isBias: true), bias));
        }

        return node;
    }

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

    /// <summary>Any number of rows of so many floats.</summary>
    private static ValueInfoProto Rows(string name, int width) => new()
    {
        Name = name,
        Type = new()
        {
            TensorType = new()
            {
                ElemType = (int)OnnxElementType.FLOAT,
                Shape = new() { Dim = { new TensorShapeProto.Types.Dimension { DimParam = "batch" }, new TensorShapeProto.Types.Dimension { DimValue = width } } },
            },
        },
    };
}
