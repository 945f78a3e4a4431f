using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Simd;

/// <summary>Lanes of a vector in any order. Vectors are cast by their bits: through an object, code that is not optimized yet would allocate.</summary>
internal static class LanePermutation
{
    /// <summary>In lane i the lane of <paramref name="vector"/> that lane i of <paramref name="indexes"/> says, as the bits of a whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V vector, V indexes) where V : struct
    {
        if (typeof(V) == typeof(Vector512<float>))
        {
            return Unsafe.BitCast<Vector512<float>, V>(Of512(Unsafe.BitCast<V, Vector512<float>>(vector), Unsafe.BitCast<V, Vector512<int>>(indexes)));
        }

        if (typeof(V) == typeof(Vector256<float>))
        {
            return Unsafe.BitCast<Vector256<float>, V>(Of256(Unsafe.BitCast<V, Vector256<float>>(vector), Unsafe.BitCast<V, Vector256<int>>(indexes)));
        }

        return Unsafe.BitCast<Vector128<float>, V>(Of128(Unsafe.BitCast<V, Vector128<float>>(vector), Unsafe.BitCast<V, Vector128<int>>(indexes)));
    }

    /// <summary>In lane i what lies at <paramref name="source"/> + <paramref name="offset"/> + lane i of <paramref name="indexes"/>, as the bits of a whole number below 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Spread<V>(ref float source, nint offset, V indexes) where V : struct
    {
        ref var first = ref Unsafe.Add(ref source, offset);
        if (typeof(V) == typeof(Vector512<float>))
        {
            // Half a vector is half as often across two cache lines.
            return Unsafe.BitCast<Vector512<float>, V>(Of512(Vector256.LoadUnsafe(ref first).ToVector512Unsafe(), Unsafe.BitCast<V, Vector512<int>>(indexes)));
        }

        if (typeof(V) == typeof(Vector256<float>))
        {
            return Unsafe.BitCast<Vector256<float>, V>(Of256(Vector256.LoadUnsafe(ref first), Unsafe.BitCast<V, Vector256<int>>(indexes)));
        }

        return Unsafe.BitCast<Vector128<float>, V>(Of128(Vector128.LoadUnsafe(ref first), Unsafe.BitCast<V, Vector128<int>>(indexes)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Of512(Vector512<float> vector, Vector512<int> indexes) =>
        Avx512F.IsSupported ? Avx512F.PermuteVar16x32(vector, indexes) : Vector512.Shuffle(vector, indexes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Of256(Vector256<float> vector, Vector256<int> indexes) =>
        Avx2.IsSupported ? Avx2.PermuteVar8x32(vector, indexes) : Vector256.Shuffle(vector, indexes);

    /// <summary>Without an instruction for lanes it goes by their bytes: the runtime's own way is a call under NativeAOT.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Of128(Vector128<float> vector, Vector128<int> indexes)
    {
        if (Avx.IsSupported)
        {
            return Avx.PermuteVar(vector, indexes);
        }

        if (Ssse3.IsSupported)
        {
            var bytes = Ssse3.Shuffle((indexes << 2).AsByte(), Vector128.Create((byte)0, 0, 0, 0, 4, 4, 4, 4, 8, 8, 8, 8, 12, 12, 12, 12)) + Vector128.Create(0x03020100).AsByte();
            return Ssse3.Shuffle(vector.AsByte(), bytes).AsSingle();
        }

        return Vector128.Shuffle(vector, indexes);
    }
}
