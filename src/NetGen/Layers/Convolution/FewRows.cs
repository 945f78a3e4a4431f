using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>An image of sums has fewer rows than a tile.</summary>
internal readonly struct FewRows<TLayer> : ISumStore where TLayer : struct, IConvolution
{
    /// <inheritdoc/>
    /// <remarks>A call of its own: with its room within a kernel, NativeAOT keeps the sums in memory.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Store<V, S, T, TActivation>(T sums, TActivation activation, ref float destination, nint stride, int count)
        where V : struct where S : struct, ISimd<V> where T : struct, ITile<T, V, S> where TActivation : struct, IActivation
    {
        Unsafe.SkipInit(out TileMemory memory);
        ref var start = ref memory.Start;
        Tile<V, S>.Store(sums, activation, ref start, S.Count);
        for (nint row = 0; row < TLayer.OutputHeight; row++)
        {
            S.Store(S.Load(ref start, row * S.Count), ref destination, row * stride);
        }
    }
}
