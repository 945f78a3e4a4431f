using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>The windows of each image of a batch.</summary>
internal readonly ref struct PoolWork<V, S, TPool>(ref float x, ref float y) : IRangeWork
    where V : struct where S : struct, ISimd<V> where TPool : struct, IPool
{
    private readonly ref float _x = ref x;
    private readonly ref float _y = ref y;

    public void Run(int first, int end)
    {
        var down = PoolShape<TPool>.Down;
        var across = PoolShape<TPool>.Across;
        for (var image = first; image < end; image++)
        {
            ref var source = ref Unsafe.Add(ref _x, (nint)image * TPool.InputStride);
            ref var destination = ref Unsafe.Add(ref _y, (nint)image * PoolShape<TPool>.OutputStride);
            if (TPool.OutputHeight * TPool.OutputWidth == 1)
            {
                // A row of values, padded with zeros.
                Elementwise.Clear<V, S>(ref destination, PoolShape<TPool>.OutputStride);
            }

            for (var row = 0; row < down.Positions; row++)
            {
                if (PoolShape<TPool>.IsPadded)
                {
                    Row<WholeLanes>(ref source, ref destination, down, across, row);
                }
                else
                {
                    Row<CloseLanes<TPool>>(ref source, ref destination, down, across, row);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Row<TLanes>(ref float x, ref float y, in Axis down, in Axis across, int row) where TLanes : struct, ILanes
    {
        // Once: a getter within the loop may remain a call.
        nint pitch = PoolShape<TPool>.Pitch;
        var (firstRow, endRow) = down.TapsAt(row);
        for (var column = 0; column < across.Positions; column++)
        {
            var (first, end) = column >= across.Inside && column < across.InsideEnd ? (0, across.Taps) : across.TapsAt(column);
            ref var window = ref Unsafe.Add(ref x, (down.Source(row, firstRow) * TPool.Width + across.Source(column, first)) * pitch);
            ref var place = ref Unsafe.Add(ref y, ((nint)row * TPool.OutputWidth + column) * pitch);
            for (var channel = 0; channel < TPool.Channels; channel += S.Count)
            {
                var value = TPool.IsMean
                    ? S.Multiply(Sum<TLanes>(ref window, channel, endRow - firstRow, end - first, pitch), S.Create(PoolShape<TPool>.Share(row, column, endRow - firstRow, end - first)))
                    : Largest<TLanes>(ref window, channel, endRow - firstRow, end - first, pitch);
                TLanes.Store<V, S>(value, ref place, channel, channel);
            }
        }
    }

    /// <summary>The largest value of a window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Largest<TLanes>(ref float window, int channel, nint rows, nint columns, nint pitch) where TLanes : struct, ILanes
    {
        var largest = TLanes.Load<V, S>(ref window, channel, channel);
        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                largest = S.Max(largest, TLanes.Load<V, S>(ref window, (row * TPool.Width + column) * pitch + channel, channel));
            }
        }

        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Sum<TLanes>(ref float window, int channel, nint rows, nint columns, nint pitch) where TLanes : struct, ILanes
    {
        var sum = S.Zero;
        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                sum = S.Add(sum, TLanes.Load<V, S>(ref window, (row * TPool.Width + column) * pitch + channel, channel));
            }
        }

        return sum;
    }
}
