using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>A pixel, or a group's channels, end within a vector: what lies behind is the next one's.</summary>
internal readonly struct PartsOfVectors<TProjection> : ISumStore where TProjection : struct, IProjection
{
    /// <remarks>A call of its own: with its room within a kernel, NativeAOT keeps the sums in memory.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Store<V, S, T, TActivation>(T sums, TActivation activation, ref float destination, nint stride, int count)
        where V : struct where S : struct, ISimd<V> where T : struct, ITile<T, V, S> where TActivation : struct, IActivation
    {
        // Room for a tile's sums here: so many short stores for each row are more than the JIT inlines.
        Unsafe.SkipInit(out TileMemory memory);
        ref var start = ref memory.Start;
        Tile<V, S>.Store(sums, activation, ref start, S.Count);
        StoreRows<V, S>(ref start, T.Height, ref destination, stride, count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreRows<V, S>(ref float rows, nint height, ref float destination, nint stride, int count) where V : struct where S : struct, ISimd<V>
    {
        for (nint h = 0; h < height; h++)
        {
            // A constant where it can be: a store of so many lanes is then two or three instructions.
            S.StorePart(S.Load(ref rows, h * S.Count), ref destination, h * stride, TProjection.Columns <= S.Count ? TProjection.Columns : count);
        }
    }
}
