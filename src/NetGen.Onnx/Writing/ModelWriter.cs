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

    private static void AddLayers(GraphProto graph, LayerList layers)
    {
        var above = Input;
        foreach (var layer in layers)
        {
            string[] sources = layer.Info.Sources.Count == 0 ? [above] : [.. layer.Info.Sources.Select(name => name == LayerText.Input ? Input : OutputOf(layers[name]))];
            above = OutputOf(layer);
            AddLayer(graph, layer, sources, above);
        }

        string OutputOf(NetworkLayer layer) => layer.Index == layers.Count - 1 ? Output : $"{layer.Info.Name}.output";
    }

    /// <summary>What the layer computes, then its activation; each may be nothing, but not both.</summary>
    private static void AddLayer(GraphProto graph, NetworkLayer layer, string[] sources, string output)
    {
        var (kind, isLinear) = (LayerKinds.Of(layer.Info), layer.Info.Activation == Act.Linear);
        var sums = !kind.HasOperation ? sources[0] : isLinear ? output : $"{layer.Info.Name}.sum";
        kind.Write(graph, layer, sources, sums);
        if (!isLinear)
        {
            var name = kind.HasOperation ? $"{layer.Info.Name}.{layer.Info.Activation}" : layer.Info.Name;
            ActivationNodes.Add(graph, layer.Info.Activation, new(name, layer.Info.Slope, sums, output));
        }
        else if (!kind.HasOperation)
        {
            graph.Node.Add(Nodes.Of(layer.Info.Name, "Identity", [sums], output));
        }
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
