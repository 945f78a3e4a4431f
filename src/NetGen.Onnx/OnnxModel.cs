using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>What is in an ONNX file.</summary>
public sealed class OnnxModel
{
    private readonly ModelProto _model;
    private readonly Dictionary<string, string> _metadata = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OnnxTensor> _initializers = new(StringComparer.Ordinal);

    private OnnxModel(ModelProto model, string? folder)
    {
        _model = model;
        Folder = folder;
        Opset = OpsetReader.Read(model);
        foreach (var entry in model.MetadataProps)
        {
            _metadata[entry.Key] = entry.Value;
        }

        if (model.Graph is null)
        {
            throw new WeightFormatException("The file holds no graph: it is not an ONNX model.");
        }

        foreach (var initializer in model.Graph.Initializer)
        {
            if (!_initializers.TryAdd(initializer.Name, new OnnxTensor(initializer, folder)))
            {
                throw new WeightFormatException($"The graph holds two initializers of the name '{initializer.Name}'.");
            }
        }

        Tensors = [.. _initializers.Values];
        // Older writers list initializers among the inputs too.
        Inputs = [.. model.Graph.Input.Select(input => input.Name).Where(name => !_initializers.ContainsKey(name))];
        Outputs = [.. model.Graph.Output.Select(output => output.Name)];
    }

    /// <summary>What wrote the file, with its version; empty where it does not say so.</summary>
    public string Producer => $"{_model.ProducerName} {_model.ProducerVersion}".Trim();

    /// <summary>The version of the standard operators.</summary>
    public long Opset { get; }

    /// <summary>The texts that the file's writer added.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _metadata;

    /// <summary>The graph's initializers, in the file's order: weights, biases and other constants.</summary>
    public IReadOnlyList<OnnxTensor> Tensors { get; }

    /// <summary>The names of the graph's inputs.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The names of the graph's outputs.</summary>
    public IReadOnlyList<string> Outputs { get; }

    /// <summary>The folder that external data may lie in; null for a stream.</summary>
    internal string? Folder { get; }

    internal GraphProto Graph => _model.Graph;

    internal IReadOnlyList<FunctionProto> Functions => _model.Functions;

    internal IReadOnlyDictionary<string, OnnxTensor> Initializers => _initializers;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; data outside of it is read from its folder only.</param>
    /// <exception cref="WeightFormatException">The file is not an ONNX model.</exception>
    public static OnnxModel Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = File.OpenRead(path);
        return new(ModelParser.Parse(stream), Path.GetDirectoryName(Path.GetFullPath(path)));
    }

    /// <summary>Reads a model. No more memory is taken than a multiple of the bytes that come, whatever they claim.</summary>
    /// <param name="stream">The file's bytes, to the end of the stream; left open. Data in other files is not to be had from a stream.</param>
    /// <exception cref="WeightFormatException">The bytes are not an ONNX model.</exception>
    public static OnnxModel Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(ModelParser.Parse(stream), folder: null);
    }

    /// <summary>Reads the graph as a network of NetGen's layers, in the order they run.</summary>
    /// <exception cref="WeightFormatException">It is none; the message names every operator that is not supported.</exception>
    public IReadOnlyList<OnnxLayer> ReadLayers() => ReadLayers(new());

    /// <summary>Reads the graph between one input and one output as a network of NetGen's layers, in the order they run.</summary>
    /// <param name="options">Which input and output, and who is told what was left out or folded.</param>
    /// <exception cref="WeightFormatException">It is none; the message names every operator that is not supported.</exception>
    public IReadOnlyList<OnnxLayer> ReadLayers(OnnxLoadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var graph = ReadGraph(options);
        graph.Tell(options);
        return graph.Layers;
    }

    /// <summary>
    /// Computes the network's outputs for one row without its layers: the graph's operators run one by one, by their definitions and in
    /// double precision. That is slow, and what a network that is made of the file can be held to.
    /// </summary>
    /// <param name="row">One row of inputs, in the order in which the model has them.</param>
    /// <param name="options">Which input and output; null for the only ones.</param>
    /// <returns>The outputs, rounded to 32 bits.</returns>
    /// <exception cref="ArgumentException">The row has another length than the model's input.</exception>
    /// <exception cref="NotSupportedException">An operator is not computed, the network gives something else than the graph (ArgMax, LogSoftmax), or it is too much to compute.</exception>
    /// <exception cref="WeightFormatException">The graph is no network, as in <see cref="ReadLayers(OnnxLoadOptions)"/>.</exception>
    public float[] Evaluate(float[] row, OnnxLoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        return ReadGraph(options ?? new()).Ending is { } ending
            ? throw new NotSupportedException($"{ending} is left out at the end, and the network gives something else than the model")
            : new ModelEvaluation(this).Run(row, options ?? new());
    }

    /// <param name="options">Which input and output.</param>
    /// <param name="channelsFirst">Whether the declared network's rows have images channel by channel; null without a declaration.</param>
    internal LayerGraph ReadGraph(OnnxLoadOptions options, bool? channelsFirst = null) => GraphReader.Read(this, options, channelsFirst);
}
