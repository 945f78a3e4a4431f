using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>What a pool's passes have in common.</summary>
internal static class PoolShape<TPool> where TPool : struct, IPool
{
    public static int Pitch
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ImageLayout.Pitch(TPool.Channels);
    }

    /// <summary>Distance in floats between two images of gradients of the input; the network's own input has no padding.</summary>
    public static int GradientStride => ImageLayout.Stride(TPool.Height * TPool.Width, TPool.Channels);

    public static int OutputStride => ImageLayout.Stride(TPool.OutputHeight * TPool.OutputWidth, TPool.Channels);

    public static Axis Down => new(TPool.OutputHeight, -TPool.Padding, TPool.Stride, TPool.WindowHeight, 1, TPool.Height);

    public static Axis Across => new(TPool.OutputWidth, -TPool.PaddingWidth, TPool.StrideWidth, TPool.WindowWidth, 1, TPool.Width);

    /// <summary>Whether pixels are padded to whole vectors.</summary>
    public static bool IsPadded => TPool.Channels >= RowLayout.Padding;

    /// <summary>Whether every value lies in one window, so that its gradient need not be added to another.</summary>
    public static bool IsPartition
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TPool.Stride == TPool.WindowHeight && TPool.StrideWidth == TPool.WindowWidth && TPool.Padding == 0 && TPool.PaddingWidth == 0
            && TPool.OutputHeight * TPool.Stride == TPool.Height && TPool.OutputWidth * TPool.StrideWidth == TPool.Width;
    }

    /// <summary>1 over the number of values that a mean is of.</summary>
    public static float Share(int row, int column, int rows, int columns)
    {
        if (TPool.CountsPadding)
        {
            rows = Math.Min(row * TPool.Stride - TPool.Padding + TPool.WindowHeight, TPool.Height + TPool.PaddingBottom) - (row * TPool.Stride - TPool.Padding);
            columns = Math.Min(column * TPool.StrideWidth - TPool.PaddingWidth + TPool.WindowWidth, TPool.Width + TPool.PaddingRight)
                - (column * TPool.StrideWidth - TPool.PaddingWidth);
        }

        return 1f / ((float)rows * columns);
    }

    /// <summary>
    /// Windows of a row that are loaded and stored with whole vectors, from the left: few channels lie close, but what a vector takes of the next pixels is not used, and what it
    /// writes there is written over, as long as there are next pixels.
    /// </summary>
    /// <param name="row">The row of windows.</param>
    /// <param name="down">The image's rows.</param>
    /// <param name="lanes">Of a vector.</param>
    public static int WholeColumns(int row, in Axis down, int lanes)
    {
        if (IsPadded)
        {
            return TPool.OutputWidth;
        }

        var reach = Reach(lanes);
        var endRow = (int)down.Source(row, down.TapsAt(row).End);
        var written = LastPixel(TPool.OutputHeight * TPool.OutputWidth * TPool.Channels - reach) - row * TPool.OutputWidth;
        var read = LastPixel(TPool.Height * TPool.Width * TPool.Channels - reach) - (endRow - 1) * TPool.Width + TPool.PaddingWidth - (TPool.WindowWidth - 1);
        return written < 0 || read < 0 ? 0 : Math.Min(TPool.OutputWidth, Math.Min(written, read / TPool.StrideWidth) + 1);
    }

    /// <summary>Pixels behind one that the last vector of its channels takes part of.</summary>
    /// <param name="lanes">Of a vector.</param>
    public static int PixelsBehind(int lanes) => IsPadded ? 0 : (Reach(lanes) - 1) / TPool.Channels;

    /// <summary>Floats of the vectors of a pixel's channels.</summary>
    private static int Reach(int lanes) => (TPool.Channels + lanes - 1) / lanes * lanes;

    private static int LastPixel(int floats) => floats < 0 ? int.MinValue / 2 : floats / TPool.Channels;
}
