using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Benchmarks.Limits;
using NetGen.Simd;

namespace NetGen.Benchmarks.VectorMath;

/// <summary>Applies a function to an array, at the process's vector width.</summary>
internal static class FunctionLoop<F> where F : struct, IVectorFunction
{
    /// <summary>The length must be a multiple of 16.</summary>
    public static void Apply(float[] x, float[] y)
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
    private static void Apply<V, S>(float[] x, float[] y) where V : struct where S : struct, ISimd<V>
    {
        ref var from = ref x[0];
        ref var to = ref y[0];
        for (nint i = 0; i < x.Length; i += S.Count)
        {
            S.Store(F.Apply<V, S>(S.Load(ref from, i)), ref to, i);
        }
    }
}
