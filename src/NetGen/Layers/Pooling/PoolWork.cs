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
                var whole = PoolShape<TPool>.WholeColumns(row, down, S.Count);
                Columns<WholeLanes>(ref source, ref destination, down, across, row, 0, whole);
                Columns<CloseLanes<TPool>>(ref source, ref destination, down, across, row, whole, across.Positions);
            }
        }
    }

    /// <summary>Some windows of a row: those all of whose columns are inside together, others one by one.</summary>
    private static void Columns<TLanes>(ref float x, ref float y, in Axis down, in Axis across, int row, int firstColumn, int endColumn) where TLanes : struct, ILanes
    {
        var (firstRow, endRow) = down.TapsAt(row);
        for (var column = firstColumn; column < endColumn;)
        {
            var (first, end) = across.TapsAt(column);
            var count = column >= across.Inside && column < across.InsideEnd ? Math.Min(endColumn, across.InsideEnd) - column : 1;
            Windows<TLanes>(
                ref Unsafe.Add(ref x, (down.Source(row, firstRow) * TPool.Width + across.Source(column, first)) * PoolShape<TPool>.Pitch),
                ref Unsafe.Add(ref y, ((nint)row * TPool.OutputWidth + column) * PoolShape<TPool>.Pitch),
                count, endRow - firstRow, end - first, TPool.IsMean ? PoolShape<TPool>.Share(row, column, endRow - firstRow, end - first) : 1);
            column += count;
        }
    }

    /// <summary>Neighbouring windows of one size.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Windows<TLanes>(ref float window, ref float place, nint count, nint rows, nint columns, float share) where TLanes : struct, ILanes
    {
        nint pitch = PoolShape<TPool>.Pitch;
        nint step = TPool.StrideWidth * pitch;
        for (nint i = 0; i < count; i++)
        {
            for (var channel = 0; channel < TPool.Channels; channel += S.Count)
            {
                var value = TPool.IsMean
                    ? S.Multiply(PoolWindow<V, S, TPool, TLanes>.Sum(ref window, channel, rows, columns), S.Create(share))
                    : PoolWindow<V, S, TPool, TLanes>.Largest(ref window, channel, rows, columns);
                TLanes.Store<V, S>(value, ref place, channel, channel);
            }

            window = ref Unsafe.Add(ref window, step);
            place = ref Unsafe.Add(ref place, pitch);
        }
    }
}
