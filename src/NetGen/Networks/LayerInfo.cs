using System.Globalization;
using NetGen.Initialization;

namespace NetGen;

/// <summary>A declared layer, as data.</summary>
public sealed record LayerInfo
{
    /// <summary>What layers call the network's input.</summary>
    internal const string NetworkInput = "input";

    /// <summary>What stands in the attribute's place: "Layer", "Add", "Activation".</summary>
    public string Kind { get; init; } = "Layer";

    /// <summary>The layer's name in files and messages.</summary>
    public required string Name { get; init; }

    /// <summary>Inputs per row.</summary>
    public required int Inputs { get; init; }

    /// <summary>Outputs per row.</summary>
    public required int Outputs { get; init; }

    /// <summary>The shape of what it reads: [values], or [height, width, channels] of an image.</summary>
    public IReadOnlyList<int> InputShape { get => field.Count > 0 ? field : [Inputs]; init; } = [];

    /// <summary>The shape of what it gives: [values], or [height, width, channels] of an image.</summary>
    public IReadOnlyList<int> OutputShape { get => field.Count > 0 ? field : [Outputs]; init; } = [];

    /// <summary>What a convolution or a pool moves over an image; null for other layers.</summary>
    public WindowInfo? Window { get; init; }

    /// <summary>Groups of channels that a convolution is cut into, each of which sees its own inputs alone.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>The names of the layers that it reads, "input" being the network's input; empty where that is the layer above alone.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The activation after the layer.</summary>
    public Act Activation { get; init; }

    /// <summary>LeakyReLU's slope or ELU's alpha; without meaning for other activations.</summary>
    public float Slope { get; init; }

    /// <summary>The share of outputs dropped while training.</summary>
    public float Dropout { get; init; }

    /// <summary>How the weights are drawn; <see cref="Init.Auto"/> only in a layer without weights.</summary>
    public Init Initializer { get; init; }

    /// <summary>The standard deviation of an initial weight; NaN where it is not known.</summary>
    public float WeightStd { get; init; } = float.NaN;

    /// <summary>The mean of an initial weight.</summary>
    public float WeightMean { get; init; }

    /// <summary>What every bias starts with.</summary>
    public float BiasValue { get; init; }

    /// <summary>How inference reads the weights; 32-bit floats in a layer that would not gain from fewer bits.</summary>
    public Precision Precision { get; init; }

    /// <summary>The layer's parameters, in the order of files; empty for a layer without any.</summary>
    public IReadOnlyList<TensorInfo> Tensors { get; init; } = [];

    /// <summary>Whether the layer has a bias.</summary>
    public bool HasBias => Tensors.Any(tensor => tensor.Name == TensorNames.Bias);

    /// <summary>The layer on one line: its kind, shapes, parameters, activation and initial weights.</summary>
    public override string ToString() => $"{Name}: {string.Join(", ", Cells.Skip(1).Where(cell => cell.Length > 0))}";

    /// <summary>What a table of layers shows: name, kind, shapes, activation, initial weights, parameters.</summary>
    internal string[] Cells =>
    [
        Name,
        Kind + (Window is { } window ? FormattableString.Invariant($" {window.Height}x{window.Width}") : ""),
        $"{ShapeText(InputShape)} → {ShapeText(OutputShape)}",
        Activation == Act.Linear ? "" : Activation.ToString(),
        Tensors.Count == 0 ? "" : $"{Initializer}{(float.IsNaN(WeightStd) ? "" : FormattableString.Invariant($", std {WeightStd:G4}"))}",
        Tensors.Count == 0 ? "" : FormattableString.Invariant($"{ParameterCount:N0} parameters"),
    ];

    /// <summary>What the layer gives, as a line of layers shows it: "32 Tanh".</summary>
    internal string ResultText => $"{ShapeText(OutputShape)}{(Activation == Act.Linear ? "" : $" {Activation}")}{ArchitectureText.Reads(Sources)}";

    /// <summary>A shape as a table shows it.</summary>
    internal static string ShapeText(IReadOnlyList<int> shape) => string.Join(" x ", shape.Select(size => size.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whether it is fully connected: its weights are a matrix.</summary>
    internal bool IsDense => Tensors.Any(tensor => tensor is { Name: TensorNames.Weight, Shape.Count: 2 });

    /// <summary>What the spread of the weights depends on.</summary>
    internal WeightShape WeightShape => Tensors.FirstOrDefault(tensor => tensor.Name == TensorNames.Weight) is { } weight
        ? new(weight.Shape[0], weight.Count / weight.Shape[0], Window?.Height ?? 1, Window?.Width ?? 1, Groups)
        : new(Outputs, Inputs);

    /// <summary>Values of all tensors.</summary>
    public int ParameterCount => Tensors.Sum(tensor => tensor.Count);
}
