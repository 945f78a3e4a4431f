using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>One float for all lanes.</summary>
internal readonly struct BroadcastRead<V> : ISlidingRead<V> where V : struct
{
    public static bool Pairs => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Load<S>(ref float source, nint offset) where S : struct, ISimd<V> => S.Broadcast(ref source, offset);
}
