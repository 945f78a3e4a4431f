using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Simd;

/// <summary>Lanes of a vector in any order.</summary>
internal static class LanePermutation
{
    /// <summary>In lane i the lane of <paramref name="vector"/> that lane i of <paramref name="indexes"/> says, as the bits of a whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V vector, V indexes) where V : struct
    {
        if (typeof(V) == typeof(Vector512<float>))
        {
            return (V)(object)Of512((Vector512<float>)(object)vector, ((Vector512<float>)(object)indexes).AsInt32());
        }

        if (typeof(V) == typeof(Vector256<float>))
        {
            return (V)(object)Of256((Vector256<float>)(object)vector, ((Vector256<float>)(object)indexes).AsInt32());
        }

        return (V)(object)Vector128.Shuffle((Vector128<float>)(object)vector, ((Vector128<float>)(object)indexes).AsInt32());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Of512(Vector512<float> vector, Vector512<int> indexes) =>
        Avx512F.IsSupported ? Avx512F.PermuteVar16x32(vector, indexes) : Vector512.Shuffle(vector, indexes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Of256(Vector256<float> vector, Vector256<int> indexes) =>
        Avx2.IsSupported ? Avx2.PermuteVar8x32(vector, indexes) : Vector256.Shuffle(vector, indexes);
}
