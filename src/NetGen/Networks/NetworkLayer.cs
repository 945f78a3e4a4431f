using NetGen.Kernels;

namespace NetGen;

/// <summary>One layer of a network: its parameters in their logical order, whatever the order in memory.</summary>
public sealed class NetworkLayer
{
    private readonly NetworkParameters _parameters;
    private readonly LayerStorage _storage;

    internal NetworkLayer(NetworkParameters parameters, LayerStorage storage, LayerInfo info, int index)
    {
        _parameters = parameters;
        _storage = storage;
        Info = info;
        Index = index;
    }

    /// <summary>The layer's declaration.</summary>
    public LayerInfo Info { get; }

    /// <summary>The layer's position, counted from 0.</summary>
    public int Index { get; }

    private Span<float> Bias => _parameters.Memory.Span.Slice(_storage.BiasStart, Info.Outputs);

    /// <summary>Copies the weights.</summary>
    /// <param name="destination">[outputs, inputs], row-major.</param>
    /// <exception cref="ArgumentException">The length is not outputs · inputs, or the span lies in the network's own parameters.</exception>
    public void CopyWeightTo(Span<float> destination)
    {
        RequireLength(destination.Length, Info.Inputs * Info.Outputs, "weights", nameof(destination));
        RequireApart(destination, nameof(destination));
        _storage.CopyWeight(_parameters.Memory.Span, destination);
    }

    /// <summary>Replaces the weights.</summary>
    /// <param name="weight">[outputs, inputs], row-major.</param>
    /// <exception cref="ArgumentException">The length is not outputs · inputs, or the span lies in the network's own parameters.</exception>
    public void SetWeight(ReadOnlySpan<float> weight)
    {
        RequireLength(weight.Length, Info.Inputs * Info.Outputs, "weights", nameof(weight));
        RequireApart(weight, nameof(weight));
        _storage.SetWeight(weight, _parameters.Memory.Span);
        _parameters.MarkChanged();
    }

    /// <summary>Copies the bias.</summary>
    /// <param name="destination">[outputs]; empty for a layer without bias.</param>
    /// <exception cref="ArgumentException">The length does not fit.</exception>
    public void CopyBiasTo(Span<float> destination)
    {
        RequireLength(destination.Length, BiasLength, "biases", nameof(destination));
        if (Info.HasBias)
        {
            Bias.CopyTo(destination);
        }
    }

    /// <summary>Replaces the bias.</summary>
    /// <param name="bias">[outputs]; empty for a layer without bias.</param>
    /// <exception cref="ArgumentException">The length does not fit.</exception>
    public void SetBias(ReadOnlySpan<float> bias)
    {
        RequireLength(bias.Length, BiasLength, "biases", nameof(bias));
        if (Info.HasBias)
        {
            bias.CopyTo(Bias);
            _parameters.MarkChanged();
        }
    }

    /// <summary>Draws the weights anew from this layer's own stream of <paramref name="seed"/>, and sets the bias.</summary>
    /// <param name="initializer">How the weights are drawn.</param>
    /// <param name="seed">The network's seed; the layer's position is mixed in.</param>
    /// <param name="biasValue">What every bias becomes.</param>
    [CLSCompliant(false)]
    public void Initialize(WeightInitializer initializer, ulong seed, float biasValue = 0)
    {
        ArgumentNullException.ThrowIfNull(initializer);
        var weight = new float[Info.Inputs * Info.Outputs];
        initializer.Fill(weight, Info.Inputs, Info.Outputs, RandomSource.ForTensor(seed, Index, TensorKind.Weight));
        _storage.SetWeight(weight, _parameters.Memory.Span);
        _parameters.MarkChanged();
        if (Info.HasBias)
        {
            Bias.Fill(biasValue);
        }
    }

    private int BiasLength => Info.HasBias ? Info.Outputs : 0;

    /// <summary>The order in memory is another, so that reading and writing would get mixed up.</summary>
    private void RequireApart(ReadOnlySpan<float> values, string parameter) => Overlap.RequireApart(
        values, _parameters.Memory.Span, $"The weights of layer '{Info.Name}' lie in the network's own parameters: pass memory of its own.", parameter);

    private void RequireLength(int given, int expected, string what, string parameter)
    {
        if (given != expected)
        {
            throw new ArgumentException(
                $"Layer '{Info.Name}' has {expected} {what}, but the span holds {given} values.", parameter);
        }
    }
}
