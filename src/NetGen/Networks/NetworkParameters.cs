using System.ComponentModel;

namespace NetGen;

/// <summary>All parameters of a network in one aligned piece of memory, and its layers to read and write them by.</summary>
public sealed class NetworkParameters
{
    private AlignedBuffer? _memory;
    private AlignedBuffer? _narrow;

    /// <summary>Allocates the memory, all zero.</summary>
    /// <param name="layout">Where every tensor lies.</param>
    /// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public NetworkParameters(ParameterLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        Info = layout.Info;
        _memory = new AlignedBuffer(layout.Length);
        var places = layout.Tensors.ToLookup(storage => storage.Layer);
        var layers = new NetworkLayer[Info.Layers.Count];
        var stream = 0;
        for (var i = 0; i < layers.Length; i++)
        {
            var (layer, place) = (Info.Layers[i], places[i]);
            layers[i] = new(layer, i, stream, [.. layer.Tensors.Select(tensor => new ParameterTensor(this, layer.Name, tensor, place.First(storage => storage.Name == tensor.Name)))]);
            stream += layer.Tensors.Count > 0 ? 1 : 0;
        }

        Layers = new(layers);
        TrainedLength = Tensors.Where(tensor => !tensor.IsTrainable).Select(tensor => tensor.Storage.Start).DefaultIfEmpty(layout.Length).Min();
    }

    /// <summary>The declaration.</summary>
    public NetworkInfo Info { get; }

    /// <summary>
    /// The floats, in the order and with the padding that the generated code wants. Who writes into them directly must quantize
    /// the network again.
    /// </summary>
    /// <exception cref="InvalidOperationException">They were given up when the network was quantized.</exception>
    public AlignedBuffer Memory => _memory ?? throw GivenUp();

    /// <summary>The layers, in the order they run.</summary>
    public LayerList Layers { get; }

    /// <summary>Whether inference reads narrow weights that are up to date.</summary>
    public bool IsQuantized => Narrow is not null;

    /// <summary>Floats that training changes by gradients; tensors that it does not change so lie behind all others.</summary>
    internal int TrainedLength { get; }

    /// <summary>The tensors of all layers.</summary>
    internal IEnumerable<ParameterTensor> Tensors => Layers.SelectMany(layer => layer.Tensors);

    /// <summary>What inference reads instead of <see cref="Memory"/>; null where the 32-bit parameters are newer.</summary>
    internal AlignedBuffer? Narrow => Volatile.Read(ref _narrow);

    /// <summary>What inference reads, and whether that is narrow. Other threads may quantize the network meanwhile.</summary>
    internal bool ReadsNarrow(out AlignedBuffer memory)
    {
        // In this order: the 32-bit weights are given up after the narrow ones are there.
        var floats = Volatile.Read(ref _memory);
        var narrow = Narrow;
        memory = narrow ?? floats!;
        return narrow is not null;
    }

    /// <summary>Rounds the weights for inference.</summary>
    /// <param name="keepFloat32">Whether the 32-bit weights stay.</param>
    /// <exception cref="InvalidOperationException">The network is declared in 32 bits, or a parameter is not finite.</exception>
    internal void Quantize(bool keepFloat32)
    {
        if (Info.Precision == Precision.Float32)
        {
            throw new InvalidOperationException(
                $"Network '{Info.Name}' is declared with 32-bit weights: write [Network(Precision = Precision.BFloat16)] or Int8 to quantize it.");
        }

        if (NonFinite.IndexIn(Memory.Span) >= 0)
        {
            throw new InvalidOperationException($"Network '{Info.Name}' cannot be quantized: {DivergedLayer.Find(this).Sentence}");
        }

        if (!Tensors.Any(tensor => tensor.Storage.NarrowStart >= 0))
        {
            return;
        }

        Volatile.Write(ref _narrow, NarrowWeights.Create(this));
        if (!keepFloat32)
        {
            Volatile.Write(ref _memory, null);
        }
    }

    /// <summary>Rounds new weights where the declaration asks for it.</summary>
    internal void QuantizeIfDeclared()
    {
        if (Info.Precision != Precision.Float32)
        {
            Quantize(keepFloat32: true);
        }
    }

    /// <summary>To be called when parameters change: inference goes back to the 32-bit ones.</summary>
    internal void MarkChanged()
    {
        if (_narrow is not null)
        {
            // Throws where there is nothing to go back to.
            _ = Memory;
            Volatile.Write(ref _narrow, null);
        }
    }

    /// <summary>Runs an action while inference reads the 32-bit parameters; other threads' inference does so meanwhile, too.</summary>
    /// <param name="action">What is run; it must not change parameters.</param>
    /// <exception cref="InvalidOperationException">The 32-bit parameters were given up.</exception>
    public void RunInFloat32(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var narrow = Narrow;
        MarkChanged();
        try
        {
            action();
        }
        finally
        {
            Volatile.Write(ref _narrow, narrow);
        }
    }

    /// <summary>A call of its own, so that every call of a network does not hold this text.</summary>
    private InvalidOperationException GivenUp() => new(
        $"Network '{Info.Name}' has given up its 32-bit weights (Quantize with keepFloat32: false), so it can only compute: " +
        "create or load another one to train, to save or to read weights.");
}
