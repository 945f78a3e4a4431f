using System.Globalization;
using NetGen.Initialization;
using NetGen.Signal;

namespace NetGen.Model;

/// <summary>A convolution over an image.</summary>
/// <param name="KindName">What stands in the attribute's place.</param>
/// <param name="Channels">Channels that it takes.</param>
/// <param name="Maps">Channels that it gives.</param>
/// <param name="Kernel">The kernel.</param>
/// <param name="Groups">Groups of channels, each of which sees its own inputs alone.</param>
/// <param name="IsSame">Whether the padding follows from the image's size.</param>
internal sealed record ConvolutionLayerModel(
    string KindName,
    string Name,
    ValueShape InputShape,
    ValueShape OutputShape,
    int Channels,
    int Maps,
    WindowModel Kernel,
    int Groups,
    bool IsSame,
    ActivationModel Activation,
    double Dropout,
    EquatableArray<string> GivenArguments,
    bool IsMalformed,
    bool HasBias,
    double BiasValue,
    bool IsAutoInitialized,
    InitializerModel Initializer)
    : WeightedLayerModel(Name, InputShape.Count, OutputShape.Count, Activation, Dropout, GivenArguments, IsMalformed, HasBias, BiasValue, IsAutoInitialized, Initializer)
{
    public override string KindName { get; } = KindName;

    public override int Groups { get; } = Groups;

    public override ValueShape InputShape { get; init; } = InputShape;

    public override ValueShape OutputShape { get; init; } = OutputShape;

    public override string Usage => IsDepthwise ? "[DepthwiseConv2D(channels, kernel)] with two whole numbers" : "[Conv2D(inputs, outputs, kernel)] with three whole numbers";

    /// <summary>Whether every channel has kernels of its own.</summary>
    public bool IsDepthwise => KindName == "DepthwiseConv2D";

    /// <summary>Maps of each channel, as declared.</summary>
    public int Multiplier { get; init; } = 1;

    public override string Written => IsDepthwise
        ? string.Format(CultureInfo.InvariantCulture, "{0}({1}, {2})", KindName, Channels, Kernel.Size.Height)
        : string.Format(CultureInfo.InvariantCulture, "{0}({1}, {2}, {3})", KindName, Channels, Maps, Kernel.Size.Height);

    public override IEnumerable<DeclaredSize> Sizes => OwnSizes.Concat(MovingWindow.Sizes);

    public override int? DeclaredInputs => Channels;

    public override string InputsArgument => IsDepthwise ? "channels" : "inputs";

    public override string? OutputsArgument => IsDepthwise ? null : "outputs";

    public override bool ReadsImage => true;

    public override DeclaredWindow MovingWindow => new("kernel", "kernel", "KernelWidth", Kernel, IsSame, GivenArguments);

    public override int Units => Maps;

    public override string UnitName => "map";

    /// <summary>Channels that one output sees.</summary>
    public int ChannelsOfGroup => Groups > 0 ? Channels / Groups : 0;

    public override WeightShape WeightShape => new(Maps, ChannelsOfGroup * Kernel.Size.Pixels, Kernel.Size.Height, Kernel.Size.Width, Math.Max(1, Groups));

    public override SignalWindow SignalWindow => Kernel.Signal(InputShape, Maps, Math.Max(1, Groups), WindowOperation.WeightedSum, countsPadding: false);

    public override WindowInfo WindowInfo => Kernel.Info(WindowOperation.WeightedSum, countsPadding: false);

    public override IReadOnlyList<TensorInfo> Tensors =>
    [
        new() { Name = TensorNames.Weight, Shape = [Maps, ChannelsOfGroup, Kernel.Size.Height, Kernel.Size.Width] },
        .. HasBias ? [new() { Name = TensorNames.Bias, Shape = [Maps] }] : Array.Empty<TensorInfo>(),
    ];

    private IEnumerable<DeclaredSize> OwnSizes => IsDepthwise
        ? [new("channels", Channels, 1), new("Multiplier", Multiplier, 1)]
        : [new("inputs", Channels, 1), new("outputs", Maps, 1), new("Groups", Groups, 1)];

    public override long MultiplyAddCount => (long)OutputShape.Count * WeightShape.FanIn;
}
