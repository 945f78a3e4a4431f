using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>What a pool's passes have in common.</summary>
internal static class PoolShape<V, S, TPool> where V : struct where S : struct, ISimd<V> where TPool : struct, IPool
{
    public static int Pitch => ImageLayout.Pitch(TPool.Channels);

    /// <summary>Distance in floats between two images of gradients of the input; the network's own input has no padding.</summary>
    public static int GradientStride => ImageLayout.Stride(TPool.Height * TPool.Width, TPool.Channels);

    public static int OutputStride => ImageLayout.Stride(TPool.OutputHeight * TPool.OutputWidth, TPool.Channels);

    public static Axis Down => new(TPool.OutputHeight, -TPool.Padding, TPool.Stride, TPool.WindowHeight, 1, TPool.Height);

    public static Axis Across => new(TPool.OutputWidth, -TPool.PaddingWidth, TPool.StrideWidth, TPool.WindowWidth, 1, TPool.Width);

    /// <summary>Channels from the given one on that are loaded and stored together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load(ref float source, nint offset, int channel) =>
        TPool.Channels >= RowLayout.Padding ? S.Load(ref source, offset)
        : TPool.Channels <= S.Count ? S.LoadPart(ref source, offset, TPool.Channels)
        : S.LoadPart(ref source, offset, TPool.Channels - channel);

    /// <inheritdoc cref="Load"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(V vector, ref float destination, nint offset, int channel)
    {
        if (TPool.Channels >= RowLayout.Padding)
        {
            S.Store(vector, ref destination, offset);
        }
        else
        {
            S.StorePart(vector, ref destination, offset, TPool.Channels <= S.Count ? TPool.Channels : TPool.Channels - channel);
        }
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
}
