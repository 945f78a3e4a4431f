using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>The windows of an image.</summary>
/// <param name="x">The image.</param>
/// <param name="y">What its windows give.</param>
internal readonly ref struct PoolImage<V, S, TPool>(ref float x, ref float y) : IPoolWindows where V : struct where S : struct, ISimd<V> where TPool : struct, IPool
{
    private readonly ref float _x = ref x;
    private readonly ref float _y = ref y;

    public int WholeColumns(int row, in Axis down) => PoolShape<TPool>.WholeColumns(row, down, S.Count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Run<TLanes>(nint window, nint place, nint count, nint rows, nint columns, float share) where TLanes : struct, ILanes
    {
        nint pitch = PoolShape<TPool>.Pitch;
        nint step = TPool.StrideWidth * pitch;
        ref var values = ref Unsafe.Add(ref _x, window);
        ref var results = ref Unsafe.Add(ref _y, place);
        for (nint i = 0; i < count; i++)
        {
            for (var channel = 0; channel < TPool.Channels; channel += S.Count)
            {
                var value = TPool.IsMean
                    ? S.Multiply(PoolWindow<V, S, TPool, TLanes>.Sum(ref values, channel, rows, columns), S.Create(share))
                    : PoolWindow<V, S, TPool, TLanes>.Largest(ref values, channel, rows, columns);
                TLanes.Store<V, S>(value, ref results, channel, channel);
            }

            values = ref Unsafe.Add(ref values, step);
            results = ref Unsafe.Add(ref results, pitch);
        }
    }
}
