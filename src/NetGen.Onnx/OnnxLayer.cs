namespace NetGen;

/// <summary>A fully connected layer that an ONNX graph describes: y = act(W x + b).</summary>
public sealed class OnnxLayer
{
    private readonly LayerParameters _parameters;

    internal OnnxLayer(string name, LayerParameters parameters, Activation activation, Curve? curve)
    {
        _parameters = parameters;
        Name = name;
        Activation = activation.Kind;
        Slope = activation.Slope;
        Curve = curve;
    }

    /// <summary>The layer's name in the file where that tells something, otherwise "layer1", "layer2" and so on; unique in the model.</summary>
    public string Name { get; }

    /// <summary>Inputs per row.</summary>
    public int Inputs => _parameters.Draft.Inputs;

    /// <summary>Outputs per row.</summary>
    public int Outputs => _parameters.Draft.Outputs;

    /// <summary>Whether the layer has a bias, of its own or by an offset that is folded into it.</summary>
    public bool HasBias => _parameters.HasBias;

    /// <summary>Weights and biases.</summary>
    public long ParameterCount => (long)Inputs * Outputs + (HasBias ? Outputs : 0);

    /// <summary>The activation that the operators after the layer compute.</summary>
    public Act Activation { get; }

    /// <summary>LeakyReLU's slope or ELU's alpha; 0 for other activations.</summary>
    public float Slope { get; }

    /// <summary>The type that the weights are stored as.</summary>
    public OnnxElementType ElementType => _parameters.Draft.Weight.Tensor.Type;

    /// <summary>Whether the bias comes from an offset of the layer's inputs or sums alone.</summary>
    internal bool HasFoldedBias => _parameters.HasFoldedBias;

    /// <summary>What the operators after the layer compute; null for Softmax.</summary>
    internal Curve? Curve { get; }

    /// <summary>Copies the weights.</summary>
    /// <param name="destination">[outputs, inputs], row-major.</param>
    /// <exception cref="ArgumentException">The length is not outputs · inputs.</exception>
    /// <exception cref="WeightFormatException">A weight is not finite, or the file with the data cannot be read.</exception>
    public void CopyWeightTo(Span<float> destination)
    {
        RequireLength(destination.Length, Inputs * Outputs, "weights", nameof(destination));
        _parameters.CopyWeightTo(destination);
    }

    /// <summary>Copies the bias.</summary>
    /// <param name="destination">[outputs]; empty for a layer without bias.</param>
    /// <exception cref="ArgumentException">The length does not fit.</exception>
    /// <exception cref="WeightFormatException">A bias is not finite, or the file with the data cannot be read.</exception>
    public void CopyBiasTo(Span<float> destination)
    {
        RequireLength(destination.Length, HasBias ? Outputs : 0, "biases", nameof(destination));
        _parameters.CopyBiasTo(destination);
    }

    private void RequireLength(int given, int expected, string what, string parameter)
    {
        if (given != expected)
        {
            throw new ArgumentException($"Layer '{Name}' has {expected} {what}, but the span holds {given} values.", parameter);
        }
    }
}
