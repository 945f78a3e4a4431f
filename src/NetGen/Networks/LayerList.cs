using System.Collections;

namespace NetGen;

/// <summary>The layers of a network, by position and by name.</summary>
public sealed class LayerList : IReadOnlyList<NetworkLayer>
{
    private readonly NetworkLayer[] _layers;

    internal LayerList(NetworkLayer[] layers) => _layers = layers;

    /// <inheritdoc/>
    public int Count => _layers.Length;

    /// <inheritdoc/>
    public NetworkLayer this[int index] => _layers[index];

    /// <summary>A layer by its name.</summary>
    /// <exception cref="KeyNotFoundException">The network has none of that name.</exception>
    public NetworkLayer this[string name] => Array.Find(_layers, layer => layer.Info.Name == name) ?? throw new KeyNotFoundException(
        $"The network has no layer '{name}'. Its layers are {string.Join(", ", _layers.Select(layer => $"'{layer.Info.Name}'"))}.");

    /// <inheritdoc/>
    public IEnumerator<NetworkLayer> GetEnumerator() => ((IEnumerable<NetworkLayer>)_layers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
