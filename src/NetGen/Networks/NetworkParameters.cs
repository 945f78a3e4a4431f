namespace NetGen;

/// <summary>All parameters of a network in one aligned piece of memory, and its layers to read and write them by.</summary>
public sealed class NetworkParameters
{
    private readonly LayerStorage[] _storage;

    /// <summary>Allocates the memory, all zero.</summary>
    /// <param name="info">The declaration.</param>
    /// <param name="length">Floats of all layers, padding included.</param>
    /// <param name="storage">Where each layer's parameters lie.</param>
    public NetworkParameters(NetworkInfo info, int length, params LayerStorage[] storage)
    {
        ArgumentNullException.ThrowIfNull(info);
        Info = info;
        Memory = new AlignedBuffer(length);
        _storage = storage;
        Layers = [.. storage.Select((layer, index) => new NetworkLayer(Memory, layer, info.Layers[index], index))];
    }

    /// <summary>The declaration.</summary>
    public NetworkInfo Info { get; }

    /// <summary>The floats, in the order and with the padding that the generated code wants.</summary>
    public AlignedBuffer Memory { get; }

    /// <summary>The layers, in the order they run.</summary>
    public IReadOnlyList<NetworkLayer> Layers { get; }

    /// <summary>Where each layer's parameters lie.</summary>
    internal ReadOnlySpan<LayerStorage> Storage => _storage;
}
