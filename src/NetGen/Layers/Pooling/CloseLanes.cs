using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Few channels, which lie close: what lies behind them is the next pixel's.</summary>
internal readonly struct CloseLanes<TPool> : ILanes where TPool : struct, IPool
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<V, S>(ref float source, nint offset, int channel) where V : struct where S : struct, ISimd<V> =>
        S.LoadPart(ref source, offset, TPool.Channels <= S.Count ? TPool.Channels : TPool.Channels - channel);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<V, S>(V vector, ref float destination, nint offset, int channel) where V : struct where S : struct, ISimd<V> =>
        S.StorePart(vector, ref destination, offset, TPool.Channels <= S.Count ? TPool.Channels : TPool.Channels - channel);
}
