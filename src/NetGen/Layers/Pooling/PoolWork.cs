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
        var (down, across) = (PoolShape<TPool>.Down, PoolShape<TPool>.Across);
        for (var image = first; image < end; image++)
        {
            ref var outputs = ref Unsafe.Add(ref _y, (nint)image * PoolShape<TPool>.OutputStride);
            if (TPool.OutputHeight * TPool.OutputWidth == 1)
            {
                // A row of values, padded with zeros.
                Elementwise.Clear<V, S>(ref outputs, PoolShape<TPool>.OutputStride);
            }

            PoolRuns<TPool>.Run(new PoolImage<V, S, TPool>(ref Unsafe.Add(ref _x, (nint)image * TPool.InputStride), ref outputs), down, across);
        }
    }
}
