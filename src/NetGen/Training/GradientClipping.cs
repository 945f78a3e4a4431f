using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Kernels;
using NetGen.Simd;

namespace NetGen;

/// <summary>Scales gradients whose Euclidean norm over all parameters is too large (Pascanu et al. 2013).</summary>
internal static class GradientClipping
{
    /// <summary>Hands the gradients to a sink, scaled so that their norm is at most <paramref name="maxNorm"/>.</summary>
    /// <param name="gradients">The gradients of all parameters that are trained, padding 0; a multiple of 16 floats.</param>
    /// <param name="maxNorm">The largest norm allowed.</param>
    /// <param name="sink">Takes the gradients.</param>
    public static void Apply<TSink>(Span<float> gradients, float maxNorm, ref TSink sink) where TSink : struct, IGradientSink, allows ref struct
    {
        var norm = Norm(gradients);
        var scale = norm > maxNorm ? (float)(maxNorm / norm) : 1f;
        if (Vector512.IsHardwareAccelerated)
        {
            Drain<Vector512<float>, Simd512, TSink>(gradients, scale, ref sink);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Drain<Vector256<float>, Simd256, TSink>(gradients, scale, ref sink);
        }
        else
        {
            Drain<Vector128<float>, Simd128, TSink>(gradients, scale, ref sink);
        }
    }

    private static double Norm(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += (double)value * value;
        }

        return Math.Sqrt(sum);
    }

    private static void Drain<V, S, TSink>(Span<float> gradients, float scale, ref TSink sink)
        where V : struct where S : struct, ISimd<V> where TSink : struct, IGradientSink, allows ref struct
    {
        var factor = S.Create(scale);
        ref var first = ref MemoryMarshal.GetReference(gradients);
        for (nint offset = 0; offset < gradients.Length; offset += S.Count)
        {
            sink.Accept<V, S>(S.Multiply(S.Load(ref first, offset), factor), offset);
        }
    }
}
