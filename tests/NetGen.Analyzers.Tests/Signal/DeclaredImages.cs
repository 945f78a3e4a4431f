using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>Layers over images as the parser makes them, without source.</summary>
internal static class DeclaredImages
{
    private static readonly InitializerModel He = Declared.Initializer(Init.He);

    /// <summary>A network on square images.</summary>
    public static NetworkModel Network(int size, int channels, Loss loss, params LayerModel[] layers) =>
        Declared.Network(loss) with { Layers = new([.. layers]), Input = new(ValueShape.OfImage(size, size, channels), ChannelsFirst: false, IsMalformed: false) };

    public static SignalReport Predict(int size, int channels, params LayerModel[] layers) => Declared.Predict(Network(size, channels, Loss.MeanSquaredError, layers));

    /// <summary>A kernel of 3x3 unless given, which keeps the size of a square image.</summary>
    public static ConvolutionLayerModel Convolution(
        int size, int channels, int maps, Act act = Act.Linear, InitializerModel? initializer = null, int kernel = 3, int stride = 1, int groups = 1, bool same = true)
    {
        var input = ValueShape.OfImage(size, size, channels);
        var window = Window(kernel, stride, input, same);
        var windows = window.Over(new(size, size));
        return new(
            "Conv2D", "layer", input, ValueShape.OfImage(windows.Height, windows.Width, maps), channels, maps, window, groups, same, Declared.Activation(act), 0, new([]),
            IsMalformed: false, HasBias: true, BiasValue: 0, IsAutoInitialized: false, initializer ?? He);
    }

    public static PoolLayerModel Pool(int size, int channels, int window, bool isMean, int stride = 0, int padding = 0, bool countsPadding = false)
    {
        var input = ValueShape.OfImage(size, size, channels);
        var model = Window(window, stride == 0 ? window : stride, input, same: false) with { PaddingBefore = new(padding, padding), PaddingAfter = new(padding, padding) };
        var windows = model.Over(new(size, size));
        return new("Pool", "layer", input, ValueShape.OfImage(windows.Height, windows.Width, channels), model, isMean, countsPadding, IsGlobal: false, IsSame: false, new([]), IsMalformed: false);
    }

    public static PoolLayerModel GlobalPool(int size, int channels, bool isMean)
    {
        var whole = Pool(size, channels, size, isMean);
        return whole with { OutputShape = ValueShape.OfRow(channels), Outputs = channels, IsGlobal = true };
    }

    public static FlattenLayerModel Flatten(int size, int channels) => new("layer", ValueShape.OfImage(size, size, channels), new([]), IsMalformed: false);

    public static ActivationLayerModel Activation(int size, int channels, Act act)
    {
        var shape = ValueShape.OfImage(size, size, channels);
        return new("layer", shape.Count, Declared.Activation(act), 0, new([]), IsMalformed: false) { InputShape = shape, OutputShape = shape };
    }

    private static WindowModel Window(int size, int stride, ValueShape input, bool same)
    {
        var window = new WindowModel(new(size, size), new(stride, stride), Extent.One, default, default, Ceiling: false);
        return same ? WindowModel.Same(window, new(input.Height, input.Width)) : window;
    }
}
