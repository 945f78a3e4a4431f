using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Pixels are padded to whole vectors.</summary>
internal readonly struct WholeLanes : ILanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<V, S>(ref float source, nint offset, int channel) where V : struct where S : struct, ISimd<V> => S.Load(ref source, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<V, S>(V vector, ref float destination, nint offset, int channel) where V : struct where S : struct, ISimd<V> =>
        S.Store(vector, ref destination, offset);
}
