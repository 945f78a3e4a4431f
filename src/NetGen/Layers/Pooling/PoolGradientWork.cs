using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>The gradient of each image of a batch, from that of its windows.</summary>
internal readonly ref struct PoolGradientWork<V, S, TPool>(ref float x, ref float d, ref float g) : IImageWork
    where V : struct where S : struct, ISimd<V> where TPool : struct, IPool
{
    private readonly ref float _x = ref x;
    private readonly ref float _d = ref d;
    private readonly ref float _g = ref g;

    /// <summary>Whether every value lies in one window, so that its gradient need not be added to another.</summary>
    private static bool IsPartition => TPool.Stride == TPool.WindowHeight && TPool.StrideWidth == TPool.WindowWidth && TPool.Padding == 0 && TPool.PaddingWidth == 0
        && TPool.OutputHeight * TPool.Stride == TPool.Height && TPool.OutputWidth * TPool.StrideWidth == TPool.Width;

    public void Run(int first, int end)
    {
        var down = PoolShape<V, S, TPool>.Down;
        var across = PoolShape<V, S, TPool>.Across;
        for (var image = first; image < end; image++)
        {
            ref var gradient = ref Unsafe.Add(ref _g, (nint)image * PoolShape<V, S, TPool>.GradientStride);
            if (!IsPartition)
            {
                Elementwise.Clear<V, S>(ref gradient, PoolShape<V, S, TPool>.GradientStride);
            }

            ref var source = ref Unsafe.Add(ref _x, (nint)image * TPool.InputStride);
            ref var outputs = ref Unsafe.Add(ref _d, (nint)image * PoolShape<V, S, TPool>.OutputStride);
            for (var row = 0; row < down.Positions; row++)
            {
                Row(ref source, ref outputs, ref gradient, down, across, row);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Row(ref float x, ref float d, ref float g, in Axis down, in Axis across, int row)
    {
        var pitch = PoolShape<V, S, TPool>.Pitch;
        var (firstRow, endRow) = down.TapsAt(row);
        for (var column = 0; column < across.Positions; column++)
        {
            var (first, end) = column >= across.Inside && column < across.InsideEnd ? (0, across.Taps) : across.TapsAt(column);
            var window = (down.Source(row, firstRow) * TPool.Width + across.Source(column, first)) * pitch;
            ref var place = ref Unsafe.Add(ref d, ((nint)row * TPool.OutputWidth + column) * pitch);
            for (var channel = 0; channel < TPool.Channels; channel += S.Count)
            {
                var gradient = PoolShape<V, S, TPool>.Load(ref place, channel, channel);
                if (TPool.IsMean)
                {
                    gradient = S.Multiply(gradient, S.Create(PoolShape<V, S, TPool>.Share(row, column, endRow - firstRow, end - first)));
                    ToAll(gradient, ref Unsafe.Add(ref g, window), channel, endRow - firstRow, end - first);
                }
                else
                {
                    ToLargest(gradient, ref Unsafe.Add(ref x, window), ref Unsafe.Add(ref g, window), channel, endRow - firstRow, end - first);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ToAll(V gradient, ref float g, int channel, nint rows, nint columns)
    {
        nint pitch = PoolShape<V, S, TPool>.Pitch;
        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                Give(gradient, ref g, (row * TPool.Width + column) * pitch + channel, channel);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ToLargest(V gradient, ref float x, ref float g, int channel, nint rows, nint columns)
    {
        nint pitch = PoolShape<V, S, TPool>.Pitch;
        var largest = PoolShape<V, S, TPool>.Load(ref x, channel, channel);
        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                largest = S.Max(largest, PoolShape<V, S, TPool>.Load(ref x, (row * TPool.Width + column) * pitch + channel, channel));
            }
        }

        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                // The first that is as large takes it all.
                var offset = (row * TPool.Width + column) * pitch + channel;
                var isSmaller = S.GreaterThan(largest, PoolShape<V, S, TPool>.Load(ref x, offset, channel));
                Give(S.Select(isSmaller, S.Zero, gradient), ref g, offset, channel);
                gradient = S.Select(isSmaller, gradient, S.Zero);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Give(V gradient, ref float g, nint offset, int channel) => PoolShape<V, S, TPool>.Store(
        IsPartition ? gradient : S.Add(gradient, PoolShape<V, S, TPool>.Load(ref g, offset, channel)), ref g, offset, channel);
}
