namespace NetGen.Kernels;

/// <summary>What a pool's passes have in common.</summary>
internal static class PoolShape<TPool> where TPool : struct, IPool
{
    public static int Pitch => ImageLayout.Pitch(TPool.Channels);

    /// <summary>Distance in floats between two images of gradients of the input; the network's own input has no padding.</summary>
    public static int GradientStride => ImageLayout.Stride(TPool.Height * TPool.Width, TPool.Channels);

    public static int OutputStride => ImageLayout.Stride(TPool.OutputHeight * TPool.OutputWidth, TPool.Channels);

    public static Axis Down => new(TPool.OutputHeight, -TPool.Padding, TPool.Stride, TPool.WindowHeight, 1, TPool.Height);

    public static Axis Across => new(TPool.OutputWidth, -TPool.PaddingWidth, TPool.StrideWidth, TPool.WindowWidth, 1, TPool.Width);

    /// <summary>Whether pixels are padded to whole vectors.</summary>
    public static bool IsPadded => TPool.Channels >= RowLayout.Padding;

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
}
