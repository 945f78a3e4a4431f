using System.Collections;

namespace NetGen;

/// <summary>The tensors of a layer, by position and by name.</summary>
public sealed class TensorList : IReadOnlyList<ParameterTensor>
{
    private readonly string _layer;
    private readonly ParameterTensor[] _tensors;

    internal TensorList(string layer, ParameterTensor[] tensors)
    {
        _layer = layer;
        _tensors = tensors;
    }

    /// <inheritdoc/>
    public int Count => _tensors.Length;

    /// <inheritdoc/>
    public ParameterTensor this[int index] => _tensors[index];

    /// <summary>A tensor by its name.</summary>
    /// <param name="name">"weight", "bias".</param>
    /// <exception cref="KeyNotFoundException">The layer has none of that name.</exception>
    public ParameterTensor this[string name] => Find(name) ?? throw new KeyNotFoundException(
        $"Layer '{_layer}' has no tensor '{name}'{(Count == 0 ? ", nor any other" : $", but {string.Join(", ", _tensors.Select(tensor => $"'{tensor.Name}'"))}")}.");

    /// <inheritdoc/>
    public IEnumerator<ParameterTensor> GetEnumerator() => ((IEnumerable<ParameterTensor>)_tensors).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal ParameterTensor? Find(string name) => Array.Find(_tensors, tensor => tensor.Name == name);
}
