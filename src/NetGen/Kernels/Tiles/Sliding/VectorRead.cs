using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>One float for each lane.</summary>
internal readonly struct VectorRead<V> : ISlidingRead<V> where V : struct
{
    public static bool Pairs => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Load<S>(ref float source, nint offset) where S : struct, ISimd<V> => S.Load(ref source, offset);
}
