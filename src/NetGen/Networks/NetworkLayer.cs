namespace NetGen;

/// <summary>One layer of a network: its parameters in their logical order, whatever the order in memory.</summary>
public sealed class NetworkLayer
{
    private readonly int _stream;

    /// <param name="info">The declaration.</param>
    /// <param name="index">The layer's position.</param>
    /// <param name="stream">Its position among the layers that have weights.</param>
    /// <param name="tensors">Its parameters.</param>
    internal NetworkLayer(LayerInfo info, int index, int stream, ParameterTensor[] tensors)
    {
        _stream = stream;
        Info = info;
        Index = index;
        Tensors = new(info.Name, tensors);
    }

    /// <summary>The layer's declaration.</summary>
    public LayerInfo Info { get; }

    /// <summary>The layer's position, counted from 0.</summary>
    public int Index { get; }

    /// <summary>The layer's parameters; none for a layer that has no weights.</summary>
    public TensorList Tensors { get; }

    /// <summary>Copies the weights.</summary>
    /// <param name="destination">[outputs, inputs], row-major; empty for a layer without weights.</param>
    /// <exception cref="ArgumentException">The length is not outputs · inputs, or the span lies in the network's own parameters.</exception>
    public void CopyWeightTo(Span<float> destination) => CopyTo(TensorNames.Weight, "weights", destination);

    /// <summary>Replaces the weights.</summary>
    /// <param name="weight">[outputs, inputs], row-major; empty for a layer without weights.</param>
    /// <exception cref="ArgumentException">The length is not outputs · inputs, or the span lies in the network's own parameters.</exception>
    public void SetWeight(ReadOnlySpan<float> weight) => Set(TensorNames.Weight, "weights", weight, nameof(weight));

    /// <summary>Copies the bias.</summary>
    /// <param name="destination">[outputs]; empty for a layer without bias.</param>
    /// <exception cref="ArgumentException">The length does not fit, or the span lies in the network's own parameters.</exception>
    public void CopyBiasTo(Span<float> destination) => CopyTo(TensorNames.Bias, "biases", destination);

    /// <summary>Replaces the bias.</summary>
    /// <param name="bias">[outputs]; empty for a layer without bias.</param>
    /// <exception cref="ArgumentException">The length does not fit, or the span lies in the network's own parameters.</exception>
    public void SetBias(ReadOnlySpan<float> bias) => Set(TensorNames.Bias, "biases", bias, nameof(bias));

    /// <summary>Draws the weights anew from this layer's own stream of <paramref name="seed"/>, and sets the bias.</summary>
    /// <param name="initializer">How the weights are drawn.</param>
    /// <param name="seed">The network's seed; the layer's position among those with weights is mixed in.</param>
    /// <param name="biasValue">What every bias becomes.</param>
    /// <exception cref="InvalidOperationException">The layer has no weights.</exception>
    [CLSCompliant(false)]
    public void Initialize(WeightInitializer initializer, ulong seed, float biasValue = 0)
    {
        ArgumentNullException.ThrowIfNull(initializer);
        var tensor = Tensors.Find(TensorNames.Weight)
            ?? throw new InvalidOperationException($"Layer '{Info.Name}' has no weights to draw.");
        var weight = new float[tensor.Count];
        initializer.Fill(weight, Info.WeightShape, RandomSource.ForTensor(seed, _stream, TensorKind.Weight));
        tensor.Set(weight);
        if (Tensors.Find(TensorNames.Bias) is { } bias)
        {
            var values = new float[bias.Count];
            values.AsSpan().Fill(biasValue);
            bias.Set(values);
        }
    }

    /// <summary>The declaration on one line.</summary>
    public override string ToString() => Info.ToString();

    private void CopyTo(string name, string what, Span<float> destination)
    {
        var tensor = Find(name, what, destination.Length, nameof(destination));
        tensor?.CopyTo(destination);
    }

    private void Set(string name, string what, ReadOnlySpan<float> values, string parameter)
    {
        var tensor = Find(name, what, values.Length, parameter);
        tensor?.Set(values, parameter);
    }

    private ParameterTensor? Find(string name, string what, int given, string parameter)
    {
        var tensor = Tensors.Find(name);
        return given == (tensor?.Count ?? 0)
            ? tensor
            : throw new ArgumentException($"Layer '{Info.Name}' has {tensor?.Count ?? 0} {what}, but the span holds {given} values.", parameter);
    }
}
