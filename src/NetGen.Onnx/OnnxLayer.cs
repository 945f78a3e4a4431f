namespace NetGen;

/// <summary>A layer that an ONNX graph describes.</summary>
public sealed class OnnxLayer
{
    internal OnnxLayer(string name, string kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <summary>The layer's name in the file where that tells something, otherwise "layer1", "layer2" and so on; unique in the model.</summary>
    public string Name { get; }

    /// <summary>What stands in the attribute's place: "Layer", "Conv2D", "MaxPool2D", "Add", "Activation".</summary>
    public string Kind { get; }

    /// <summary>The names of the layers that it reads, "input" being the network's input; empty where that is the layer above alone.</summary>
    public IReadOnlyList<string> Sources { get; internal init; } = [];

    /// <summary>Inputs per row.</summary>
    public int Inputs => Count(InputShape);

    /// <summary>Outputs per row.</summary>
    public int Outputs => Count(OutputShape);

    /// <summary>The shape of what it reads: [values], or [height, width, channels] of an image.</summary>
    public IReadOnlyList<int> InputShape { get; internal init; } = [];

    /// <summary>The shape of what it gives: [values], or [height, width, channels] of an image.</summary>
    public IReadOnlyList<int> OutputShape { get; internal init; } = [];

    /// <summary>What a convolution or a pool moves over an image; null for other layers.</summary>
    public WindowInfo? Window { get; internal init; }

    /// <summary>Groups of channels that a convolution is cut into, each of which sees its own inputs alone.</summary>
    public int Groups { get; internal init; } = 1;

    /// <summary>Whether the network's rows, and what a fully connected layer reads of an image, are channel by channel; the same for all layers of a model.</summary>
    public bool ChannelsFirst { get; internal init; }

    /// <summary>Whether the layer has weights.</summary>
    public bool HasWeights => Parameters is not null;

    /// <summary>Whether the layer has a bias, of its own or by an offset that is folded into it.</summary>
    public bool HasBias { get; internal init; }

    /// <summary>The shape of the weights: [outputs, inputs], or [outputs, inputs of a group, height, width] of a convolution; empty for a layer without weights.</summary>
    public IReadOnlyList<int> WeightShape => Parameters?.WeightShape ?? [];

    /// <summary>Weights and biases.</summary>
    public long ParameterCount => WeightCount + BiasCount;

    /// <summary>The activation that the operators after the layer compute.</summary>
    public Act Activation { get; internal init; }

    /// <summary>LeakyReLU's slope or ELU's alpha; 0 for other activations.</summary>
    public float Slope { get; internal init; }

    /// <summary>The type that the weights are stored as; UNDEFINED for a layer without weights.</summary>
    public OnnxElementType ElementType => Parameters?.ElementType ?? OnnxElementType.UNDEFINED;

    /// <summary>Whether the bias comes from an offset of the layer's inputs or sums alone.</summary>
    internal bool HasFoldedBias => Parameters is { HasFoldedBias: true };

    /// <summary>What of the window makes a difference; null for a layer without one.</summary>
    internal string? WindowText { get; init; }

    /// <summary>What the operators after the layer compute; null for Softmax.</summary>
    internal Curve? Curve { get; init; }

    /// <summary>Whether what it reads may change places.</summary>
    internal bool IsCommutative { get; init; }

    /// <summary>Weights and bias; null for a layer without weights.</summary>
    internal LayerParameters? Parameters { get; init; }

    internal long WeightCount => HasWeights ? WeightShape.Aggregate(1L, (count, size) => count * size) : 0;

    internal int BiasCount => HasBias ? WeightShape[0] : 0;

    /// <summary>Copies the weights.</summary>
    /// <param name="destination">[<see cref="WeightShape"/>], row-major; empty for a layer without weights.</param>
    /// <exception cref="ArgumentException">The length does not fit.</exception>
    /// <exception cref="WeightFormatException">A weight is not finite, or the file with the data cannot be read.</exception>
    public void CopyWeightTo(Span<float> destination)
    {
        RequireLength(destination.Length, WeightCount, "weights", nameof(destination));
        Parameters?.CopyWeightTo(destination);
    }

    /// <summary>Copies the bias.</summary>
    /// <param name="destination">[outputs], of a convolution [channels]; empty for a layer without bias.</param>
    /// <exception cref="ArgumentException">The length does not fit.</exception>
    /// <exception cref="WeightFormatException">A bias is not finite, or the file with the data cannot be read.</exception>
    public void CopyBiasTo(Span<float> destination)
    {
        RequireLength(destination.Length, BiasCount, "biases", nameof(destination));
        Parameters?.CopyBiasTo(destination);
    }

    private static int Count(IReadOnlyList<int> shape) => shape.Count == 0 ? 0 : (int)Math.Min(int.MaxValue, shape.Aggregate(1L, (count, size) => count * size));

    private void RequireLength(int given, long expected, string what, string parameter)
    {
        if (given != expected)
        {
            throw new ArgumentException($"Layer '{Name}' has {expected} {what}, but the span holds {given} values.", parameter);
        }
    }
}
