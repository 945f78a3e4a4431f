using Google.Protobuf;
using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A network → its ONNX file.</summary>
internal static class ModelWriter
{
    /// <summary>The format holds 2 GB; names and operators need little of it.</summary>
    private const long MostWeightBytes = int.MaxValue - (1L << 24);

    private const string Input = "input";
    private const string Output = "output";

    /// <summary>Writes the file.</summary>
    /// <exception cref="ArgumentException">The self-test's input, the metadata or the opset is not allowed. Nothing was written.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite, or the weights exceed the format's 2 GB. Nothing was written.</exception>
    public static void Write<TNetwork>(INetwork<TNetwork> network, Stream stream, OnnxSaveOptions options) where TNetwork : class, INetwork<TNetwork>
    {
        var info = TNetwork.Info;
        var metadata = SaveMetadata.Create(network, options);
        if (sizeof(float) * (long)info.ParameterCount > MostWeightBytes)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"Network '{info.Name}' has {info.ParameterCount} parameters, more than the 2 GB of an ONNX file hold: save it as safetensors."));
        }

        var graph = new WrittenGraph(new() { Name = info.Name }, info.ChannelsFirst);
        graph.Graph.Input.Add(graph.Describe(Input, info.InputShape));
        graph.Graph.Output.Add(graph.Describe(Output, info.Layers[^1].OutputShape));
        AddLayers(graph, network.Parameters.Layers, new(Input, info.InputShape, info.ChannelsFirst));
        var opset = WrittenOpset.Choose(graph.Graph, options);
        var model = new ModelProto
        {
            IrVersion = WrittenOpset.IrVersionOf(opset),
            ProducerName = "NetGen",
            ProducerVersion = LibraryVersion.Text,
            OpsetImport = { new OperatorSetIdProto { Domain = "", Version = opset } },
            MetadataProps = { metadata.Select(entry => new StringStringEntryProto { Key = entry.Key, Value = entry.Value }) },
            Graph = graph.Graph,
        };
        model.WriteTo(stream);
    }

    private static void AddLayers(WrittenGraph graph, LayerList layers, WrittenValue input)
    {
        var values = new Dictionary<string, WrittenValue>(StringComparer.Ordinal) { [LayerText.Input] = input };
        var above = input;
        foreach (var layer in layers)
        {
            // Images end in the order of rows, which may take one more operator.
            var isImage = layer.Info.OutputShape.Count > 1;
            var isLast = layer.Index == layers.Count - 1 && (!isImage || input.IsChannelsFirst);
            WrittenValue[] sources = layer.Info.Sources.Count == 0 ? [above] : [.. layer.Info.Sources.Select(name => values[name])];
            above = values[layer.Info.Name] = new(isLast ? Output : $"{layer.Info.Name}.output", layer.Info.OutputShape, IsChannelsFirst: true);
            AddLayer(graph, layer, sources, above.Name);
        }

        if (above.Name != Output)
        {
            graph.End(above, Output);
        }
    }

    /// <summary>What the layer computes, then its activation; each may be nothing, but not both.</summary>
    private static void AddLayer(WrittenGraph graph, NetworkLayer layer, WrittenValue[] sources, string output)
    {
        var (kind, isLinear) = (LayerKinds.Of(layer.Info), layer.Info.Activation == Act.Linear);
        string[] inputs = [.. sources.Select(source => kind.TakesRows ? graph.InRowOrder(source) : graph.AsImage(source))];
        var sums = !kind.HasOperation ? inputs[0] : isLinear ? output : $"{layer.Info.Name}.sum";
        kind.Write(graph.Graph, layer, inputs, sums);
        if (!isLinear)
        {
            var name = kind.HasOperation ? $"{layer.Info.Name}.{layer.Info.Activation}" : layer.Info.Name;
            ActivationNodes.Add(graph.Graph, layer.Info.Activation, new(name, layer.Info.Slope, sums, output));
        }
        else if (!kind.HasOperation)
        {
            graph.Graph.Node.Add(Nodes.Of(layer.Info.Name, "Identity", [sums], output));
        }
    }
}
