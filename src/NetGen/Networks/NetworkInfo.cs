namespace NetGen;

/// <summary>A declared network, as data.</summary>
/// <param name="name">The class's name.</param>
/// <param name="loss">What training minimizes; never <see cref="Loss.Auto"/>.</param>
/// <param name="seed">The seed of the parameterless constructor.</param>
/// <param name="layers">The layers, in the order they run.</param>
[method: CLSCompliant(false)]
public sealed class NetworkInfo(string name, Loss loss, ulong seed, params LayerInfo[] layers)
{
    private readonly LayerInfo[] _layers = layers;

    /// <summary>The class's name.</summary>
    public string Name { get; } = name;

    /// <summary>What training minimizes; never <see cref="Loss.Auto"/>.</summary>
    public Loss Loss { get; } = loss;

    /// <summary>The seed of the parameterless constructor.</summary>
    [CLSCompliant(false)]
    public ulong Seed { get; } = seed;

    /// <summary>The declared mean of the data; 0 unless declared.</summary>
    public float InputMean { get; init; }

    /// <summary>The declared standard deviation of the data; 1 unless declared.</summary>
    public float InputStd { get; init; } = 1;

    /// <summary>The declared precision of inference; <see cref="LayerInfo.Precision"/> says what it makes of each layer.</summary>
    public Precision Precision { get; init; }

    /// <summary>The layers, in the order they run.</summary>
    public IReadOnlyList<LayerInfo> Layers => _layers;

    /// <summary>Inputs per row.</summary>
    public int InputSize => _layers[0].Inputs;

    /// <summary>Outputs per row.</summary>
    public int OutputSize => _layers[^1].Outputs;

    /// <summary>Weights and biases of all layers.</summary>
    public int ParameterCount => _layers.Sum(layer => layer.ParameterCount);
}
