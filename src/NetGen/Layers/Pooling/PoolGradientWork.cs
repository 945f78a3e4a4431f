using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>The gradient of each image of a batch, from that of its windows.</summary>
internal readonly ref struct PoolGradientWork<V, S, TPool>(ref float x, ref float d, ref float g) : IRangeWork
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
        var down = PoolShape<TPool>.Down;
        var across = PoolShape<TPool>.Across;
        for (var image = first; image < end; image++)
        {
            ref var gradient = ref Unsafe.Add(ref _g, (nint)image * PoolShape<TPool>.GradientStride);
            if (!IsPartition)
            {
                Elementwise.Clear<V, S>(ref gradient, PoolShape<TPool>.GradientStride);
            }

            ref var source = ref Unsafe.Add(ref _x, (nint)image * TPool.InputStride);
            ref var outputs = ref Unsafe.Add(ref _d, (nint)image * PoolShape<TPool>.OutputStride);
            for (var row = 0; row < down.Positions; row++)
            {
                if (PoolShape<TPool>.IsPadded)
                {
                    Row<WholeLanes>(ref source, ref outputs, ref gradient, down, across, row);
                }
                else
                {
                    Row<CloseLanes<TPool>>(ref source, ref outputs, ref gradient, down, across, row);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Row<TLanes>(ref float x, ref float d, ref float g, in Axis down, in Axis across, int row) where TLanes : struct, ILanes
    {
        // Once: a getter within the loop may remain a call.
        nint pitch = PoolShape<TPool>.Pitch;
        var (firstRow, endRow) = down.TapsAt(row);
        for (var column = 0; column < across.Positions; column++)
        {
            var (first, end) = column >= across.Inside && column < across.InsideEnd ? (0, across.Taps) : across.TapsAt(column);
            var window = (down.Source(row, firstRow) * TPool.Width + across.Source(column, first)) * pitch;
            ref var place = ref Unsafe.Add(ref d, ((nint)row * TPool.OutputWidth + column) * pitch);
            for (var channel = 0; channel < TPool.Channels; channel += S.Count)
            {
                var gradient = TLanes.Load<V, S>(ref place, channel, channel);
                if (TPool.IsMean)
                {
                    gradient = S.Multiply(gradient, S.Create(PoolShape<TPool>.Share(row, column, endRow - firstRow, end - first)));
                    ToAll<TLanes>(gradient, ref Unsafe.Add(ref g, window), channel, endRow - firstRow, end - first, pitch);
                }
                else
                {
                    ToLargest<TLanes>(gradient, ref Unsafe.Add(ref x, window), ref Unsafe.Add(ref g, window), channel, endRow - firstRow, end - first, pitch);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ToAll<TLanes>(V gradient, ref float g, int channel, nint rows, nint columns, nint pitch) where TLanes : struct, ILanes
    {
        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                Give<TLanes>(gradient, ref g, (row * TPool.Width + column) * pitch + channel, channel);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ToLargest<TLanes>(V gradient, ref float x, ref float g, int channel, nint rows, nint columns, nint pitch) where TLanes : struct, ILanes
    {
        var largest = TLanes.Load<V, S>(ref x, channel, channel);
        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                largest = S.Max(largest, TLanes.Load<V, S>(ref x, (row * TPool.Width + column) * pitch + channel, channel));
            }
        }

        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                // The first that is as large takes it all.
                var offset = (row * TPool.Width + column) * pitch + channel;
                var isSmaller = S.GreaterThan(largest, TLanes.Load<V, S>(ref x, offset, channel));
                Give<TLanes>(S.Select(isSmaller, S.Zero, gradient), ref g, offset, channel);
                gradient = S.Select(isSmaller, gradient, S.Zero);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Give<TLanes>(V gradient, ref float g, nint offset, int channel) where TLanes : struct, ILanes => TLanes.Store<V, S>(
        IsPartition ? gradient : S.Add(gradient, TLanes.Load<V, S>(ref g, offset, channel)), ref g, offset, channel);
}
