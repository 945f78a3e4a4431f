namespace NetGen.Kernels;

/// <summary>From a convolution's image to its sums.</summary>
internal readonly struct ForwardProjection<TLayer> : IProjection where TLayer : struct, IConvolution
{
    public static int Groups => TLayer.Groups;

    public static int Depth => TLayer.Channels / TLayer.Groups;

    public static int Columns => TLayer.Outputs / TLayer.Groups;

    public static int Taps => TLayer.WindowHeight * TLayer.WindowWidth;

    public static int KernelWidth => TLayer.WindowWidth;

    public static int SourcePitch => ImageLayout.Pitch(TLayer.Channels);

    public static int SourceWidth => TLayer.Width;

    public static int SourceStride => TLayer.InputStride;

    public static int SumPitch => ImageLayout.Pitch(TLayer.Outputs);

    public static int SumWidth => TLayer.OutputWidth;

    public static int SumStride => ImageLayout.Stride(TLayer.OutputHeight * TLayer.OutputWidth, TLayer.Outputs);

    public static int StepAcross => TLayer.StrideWidth * SourcePitch;

    public static int StepDown => TLayer.Stride * TLayer.Width * SourcePitch;

    public static int SumStepAcross => SumPitch;

    public static int SumStepDown => TLayer.OutputWidth * SumPitch;

    public static bool HasBias => TLayer.BiasStart >= 0;

    public static bool TapsAreContiguous => TLayer.DilationWidth == 1 && SourcePitch == Depth;

    public static Axis Down => Pixelwise<TLayer>.IsTrue
        ? new(1, 0, 1, 1, 1, 1)
        : new(TLayer.OutputHeight, -TLayer.Padding, TLayer.Stride, TLayer.WindowHeight, TLayer.Dilation, TLayer.Height);

    public static Axis Across => Pixelwise<TLayer>.IsTrue
        ? new(TLayer.Height * TLayer.Width, 0, 1, 1, 1, TLayer.Height * TLayer.Width)
        : new(TLayer.OutputWidth, -TLayer.PaddingWidth, TLayer.StrideWidth, TLayer.WindowWidth, TLayer.DilationWidth, TLayer.Width);

    /// <summary>The windows in which a tap is inside: the first, and how many.</summary>
    public static (int First, int Count) Inside(int windows, int start, int stride, int size)
    {
        var first = start >= 0 ? 0 : (-start + stride - 1) / stride;
        var end = start >= size ? 0 : Math.Min(windows, (size - 1 - start) / stride + 1);
        return first < end ? (first, end - first) : (0, 0);
    }
}
