using System.Diagnostics;

namespace NetGen;

/// <summary>A declared network, as data.</summary>
[DebuggerDisplay("{Summary,nq}")]
public sealed class NetworkInfo
{
    /// <summary>More layers than these are not told one by one on a line, but the first and the last.</summary>
    private const int MostOnLine = 8;

    private const int FirstOnLine = 4;
    private const int LastOnLine = 3;

    /// <summary>The class's name.</summary>
    public required string Name { get; init; }

    /// <summary>What training minimizes; never <see cref="Loss.Auto"/>.</summary>
    public required Loss Loss { get; init; }

    /// <summary>The seed of the parameterless constructor.</summary>
    [CLSCompliant(false)]
    public ulong Seed { get; init; }

    /// <summary>The declared mean of the data; 0 unless declared.</summary>
    public float InputMean { get; init; }

    /// <summary>The declared standard deviation of the data; 1 unless declared.</summary>
    public float InputStd { get; init; } = 1;

    /// <summary>The declared precision of inference; <see cref="LayerInfo.Precision"/> says what it makes of each layer.</summary>
    public Precision Precision { get; init; }

    /// <summary>The layers, in the order they run.</summary>
    public required IReadOnlyList<LayerInfo> Layers { get; init; }

    /// <summary>The shape of a row of inputs: [values], or [height, width, channels] of an image, whatever the order of a row's values.</summary>
    public IReadOnlyList<int> InputShape => Layers[0].InputShape;

    /// <summary>Whether a row holds an image channel by channel: [channels, height, width].</summary>
    public bool ChannelsFirst { get; init; }

    /// <summary>Inputs per row.</summary>
    public int InputSize => Layers[0].Inputs;

    /// <summary>Outputs per row.</summary>
    public int OutputSize => Layers[^1].Outputs;

    /// <summary>Weights and biases of all layers.</summary>
    public int ParameterCount => Layers.Sum(layer => layer.ParameterCount);

    /// <summary>The network on one line: "DigitNet: 64 -> 32 Tanh -> 10 Softmax, 2,410 parameters".</summary>
    public string Summary => FormattableString.Invariant($"{Name}: {LayerInfo.ShapeText(InputShape)}{Chain()}, {ParameterCount:N0} parameters");

    /// <summary>A line for the network and one for each layer.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Name}: {LayerInfo.ShapeText(InputShape)} → {LayerInfo.ShapeText(Layers[^1].OutputShape)}, {ParameterCount:N0} parameters, trained with {Loss}\n")
        + TextTable.Format([.. Layers.Select(layer => layer.Cells)], texts: 5);

    /// <summary>What each layer gives.</summary>
    private string Chain()
    {
        string[] results = [.. Layers.Select(layer => layer.ResultText)];
        string[] shown = results.Length <= MostOnLine ? results
            : [.. results.Take(FirstOnLine), $"… {results.Length - FirstOnLine - LastOnLine} layers …", .. results.TakeLast(LastOnLine)];
        return string.Concat(shown.Select(result => $" -> {result}"));
    }

    /// <summary>The positions of the layers that a layer reads; −1 for the network's input.</summary>
    internal int[] SourcesOf(int layer) => Layers[layer].Sources.Count == 0
        ? [layer - 1]
        : [.. Layers[layer].Sources.Select(name => name == LayerInfo.NetworkInput ? -1 : Enumerable.Range(0, layer).First(index => Layers[index].Name == name))];
}
