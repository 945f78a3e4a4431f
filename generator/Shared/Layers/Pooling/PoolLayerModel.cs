using System.Globalization;
using NetGen.Signal;

namespace NetGen.Model;

/// <summary>A pool: the largest value, or the mean, of each window of an image.</summary>
/// <param name="KindName">What stands in the attribute's place.</param>
/// <param name="Window">The window.</param>
/// <param name="IsMean">Whether it gives the mean.</param>
/// <param name="CountsPadding">Whether padding counts in a mean.</param>
/// <param name="IsGlobal">Whether the window is the whole image, and what it gives a row.</param>
/// <param name="IsSame">Whether the padding follows from the image's size.</param>
internal sealed record PoolLayerModel(
    string KindName,
    string Name,
    ValueShape InputShape,
    ValueShape OutputShape,
    WindowModel Window,
    bool IsMean,
    bool CountsPadding,
    bool IsGlobal,
    bool IsSame,
    EquatableArray<string> GivenArguments,
    bool IsMalformed)
    : LayerModel(Name, InputShape.Count, OutputShape.Count, ActivationModel.None, 0, GivenArguments, IsMalformed)
{
    public override string KindName { get; } = KindName;

    public override ValueShape InputShape { get; init; } = InputShape;

    public override ValueShape OutputShape { get; init; } = OutputShape;

    public override string Written => IsGlobal ? KindName : string.Format(CultureInfo.InvariantCulture, "{0}({1})", KindName, Window.Size.Height);

    public override IEnumerable<DeclaredSize> Sizes => MovingWindow?.Sizes ?? [];

    public override bool ReadsImage => true;

    public override DeclaredWindow? MovingWindow =>
        IsGlobal ? null : new("window", "size", "SizeWidth", Window, IsSame, GivenArguments) { LimitsPadding = true };

    public override bool TakesActivation => false;

    public override bool IsLinear => IsMean;

    public override string Usage => IsGlobal ? $"[{KindName}]" : $"[{KindName}(size)] with a whole number";

    public override SignalWindow SignalWindow => Window.Signal(InputShape, InputShape.Channels, InputShape.Channels, Operation, CountsPadding);

    public override WindowInfo WindowInfo => Window.Info(Operation, CountsPadding);

    /// <summary>What is made of the pixels under the window.</summary>
    public WindowOperation Operation => IsMean ? WindowOperation.Mean : WindowOperation.Largest;

    public override long MultiplyAddCount => 0;
}
