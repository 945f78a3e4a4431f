using NetGen.Kernels;

namespace NetGen;

/// <summary>A tensor of a network, in its logical order whatever the order in memory.</summary>
public sealed class ParameterTensor
{
    private readonly NetworkParameters _parameters;
    private readonly string _layer;
    private readonly TensorInfo _info;

    internal ParameterTensor(NetworkParameters parameters, string layer, TensorInfo info, TensorStorage storage)
    {
        _parameters = parameters;
        _layer = layer;
        _info = info;
        Storage = storage;
    }

    /// <summary>The name in files, without the layer's.</summary>
    public string Name => _info.Name;

    /// <summary>The logical shape.</summary>
    public IReadOnlyList<int> Shape => _info.Shape;

    /// <summary>Values.</summary>
    public int Count => _info.Count;

    /// <summary>Whether training changes it by gradients.</summary>
    public bool IsTrainable => _info.IsTrainable;

    internal TensorStorage Storage { get; }

    /// <summary>The order in which values lie in memory as a network's parameters do: gradients, an optimizer's state.</summary>
    internal TensorOrder Order => new(_info, Storage);

    /// <summary>Copies the values.</summary>
    /// <param name="destination">[<see cref="Shape"/>], row-major.</param>
    /// <exception cref="ArgumentException">The length is not <see cref="Count"/>, or the span lies in the network's own parameters.</exception>
    public void CopyTo(Span<float> destination)
    {
        RequireLength(destination.Length, nameof(destination));
        RequireApart(destination, nameof(destination));
        Order.CopyTo(_parameters.Memory.Span, destination);
    }

    /// <summary>Replaces the values.</summary>
    /// <param name="values">[<see cref="Shape"/>], row-major.</param>
    /// <exception cref="ArgumentException">The length is not <see cref="Count"/>, or the span lies in the network's own parameters.</exception>
    public void Set(ReadOnlySpan<float> values) => Set(values, nameof(values));

    /// <param name="values">[<see cref="Shape"/>], row-major.</param>
    /// <param name="parameter">What the caller calls them.</param>
    internal void Set(ReadOnlySpan<float> values, string parameter)
    {
        RequireLength(values.Length, parameter);
        RequireApart(values, parameter);
        Order.CopyFrom(values, _parameters.Memory.Span);
        _parameters.MarkChanged();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{_layer}.{_info}";

    /// <summary>The order in memory is another, so that reading and writing would get mixed up.</summary>
    private void RequireApart(ReadOnlySpan<float> values, string parameter) => Overlap.RequireApart(
        values, _parameters.Memory.Span, $"The values of '{_layer}.{Name}' lie in the network's own parameters: pass memory of its own.", parameter);

    private void RequireLength(int given, string parameter)
    {
        if (given != Count)
        {
            throw new ArgumentException($"Layer '{_layer}' has {Count} values in '{Name}', but the span holds {given} values.", parameter);
        }
    }
}
