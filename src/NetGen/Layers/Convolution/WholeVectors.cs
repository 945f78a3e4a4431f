using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Pixels are padded to whole vectors.</summary>
internal readonly struct WholeVectors : ISumStore
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<V, S, T, TActivation>(T sums, TActivation activation, ref float destination, nint stride, int count)
        where V : struct where S : struct, ISimd<V> where T : struct, ITile<T, V, S> where TActivation : struct, IActivation =>
        Tile<V, S>.Store(sums, activation, ref destination, stride);
}
