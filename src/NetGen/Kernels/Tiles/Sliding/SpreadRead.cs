using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Some neighbouring floats, spread over the lanes.</summary>
/// <param name="pixels">For each lane the one that it takes.</param>
internal readonly struct SpreadRead<V>(V pixels) : ISlidingRead<V> where V : struct
{
    private readonly V _pixels = pixels;

    public static bool Pairs => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Load<S>(ref float source, nint offset) where S : struct, ISimd<V> => LanePermutation.Spread(ref source, offset, _pixels);
}
