using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Benchmarks.Limits;
using NetGen.Simd;

namespace NetGen.Benchmarks.VectorMath;

/// <summary>Applies a function to an array, at the process's vector width.</summary>
internal static class FunctionLoop<F> where F : struct, IVectorFunction
{
    /// <summary>The length must be a multiple of 16.</summary>
    public static void Apply(ReadOnlySpan<float> x, Span<float> y)
    {
        switch (SimdWidth.Bits)
        {
            case 512:
                Apply<Vector512<float>, Simd512>(x, y);
                break;
            case 256:
                Apply<Vector256<float>, Simd256>(x, y);
                break;
            default:
                Apply<Vector128<float>, Simd128>(x, y);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Apply<V, S>(ReadOnlySpan<float> x, Span<float> y) where V : struct where S : struct, ISimd<V>
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y);
        for (nint i = 0; i < x.Length; i += S.Count)
        {
            S.Store(F.Apply<V, S>(S.Load(ref from, i)), ref to, i);
        }
    }
}
