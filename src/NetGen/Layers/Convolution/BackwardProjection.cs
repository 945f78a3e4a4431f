namespace NetGen.Kernels;

/// <summary>
/// From the gradient of a convolution's sums back to that of its image. With a stride the pixels of the image fall into classes by their place
/// between two windows: each reads its own taps, so that no zero is multiplied.
/// </summary>
internal readonly struct BackwardProjection<TLayer> : IProjection where TLayer : struct, IConvolution
{
    public static int Groups => TLayer.Groups;

    public static int Depth => TLayer.Outputs / TLayer.Groups;

    public static int Columns => TLayer.Channels / TLayer.Groups;

    public static int Taps => TLayer.WindowHeight * TLayer.WindowWidth;

    public static int KernelWidth => TLayer.WindowWidth;

    public static int SourcePitch => ImageLayout.Pitch(TLayer.Outputs);

    public static int SourceWidth => TLayer.OutputWidth;

    public static int SourceStride => ImageLayout.Stride(TLayer.OutputHeight * TLayer.OutputWidth, TLayer.Outputs);

    public static int SumPitch => ImageLayout.Pitch(TLayer.Channels);

    public static int SumWidth => TLayer.Width;

    public static int SumStride => ImageLayout.Stride(TLayer.Height * TLayer.Width, TLayer.Channels);

    public static int StepAcross => SourcePitch;

    public static int StepDown => TLayer.OutputWidth * SourcePitch;

    public static int SumStepAcross => TLayer.StrideWidth * SumPitch;

    public static int SumStepDown => TLayer.Stride * TLayer.Width * SumPitch;

    public static bool HasBias => false;

    public static bool TapsAreContiguous => false;

    /// <summary>The pixels of a class, down.</summary>
    /// <param name="place">Their place between two windows, from 0 to before the stride.</param>
    public static Axis Down(int place) => Pixelwise<TLayer>.IsTrue
        ? new(1, 0, 1, 1, 1, 1)
        : Class(place, TLayer.Height, TLayer.OutputHeight, TLayer.WindowHeight, TLayer.Stride, TLayer.Dilation, TLayer.Padding);

    /// <summary>The pixels of a class, across.</summary>
    /// <param name="place">Their place between two windows, from 0 to before the stride.</param>
    public static Axis Across(int place) => Pixelwise<TLayer>.IsTrue
        ? new(TLayer.Height * TLayer.Width, 0, 1, 1, 1, TLayer.Height * TLayer.Width)
        : Class(place, TLayer.Width, TLayer.OutputWidth, TLayer.WindowWidth, TLayer.StrideWidth, TLayer.DilationWidth, TLayer.PaddingWidth);

    private static Axis Class(int place, int size, int windows, int kernel, int stride, int dilation, int padding)
    {
        var first = 0;
        while (first < kernel && (place + padding - first * dilation) % stride != 0)
        {
            first++;
        }

        // The next tap that meets the same class, and how many windows lie between.
        var step = 1;
        while (step * dilation % stride != 0)
        {
            step++;
        }

        return new((size - place + stride - 1) / stride, (place + padding - first * dilation) / stride, 1, (kernel - first + step - 1) / step, -step * dilation / stride, windows)
        {
            Sums = (place, stride),
            Kernel = (first, step),
        };
    }
}
