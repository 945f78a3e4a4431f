using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Simd;

/// <summary>Vectors of a caller's span, which has no padding behind its end.</summary>
public static class SpanVector
{
    /// <summary>Floats of scratch that <see cref="Load"/> needs: the lanes of the widest vector.</summary>
    public const int ScratchLength = 16;

    /// <summary>The floats of <paramref name="source"/> from <paramref name="start"/> on; lanes past the end are 0.</summary>
    /// <param name="source">The floats. Vectors have at most 16 lanes.</param>
    /// <param name="start">The first, in [0, length].</param>
    /// <param name="scratch">[<see cref="ScratchLength"/>], for the last floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<V, S>(ReadOnlySpan<float> source, int start, Span<float> scratch) where V : struct where S : struct, ISimd<V>
    {
        // Only a reference is chosen: a vector that a call may return would live on the stack.
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(source), start);
        if (source.Length - start < S.Count)
        {
            CopyEnd(source[start..], scratch);
            first = ref MemoryMarshal.GetReference(scratch);
        }

        return S.Load(ref first, 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CopyEnd(ReadOnlySpan<float> end, Span<float> scratch)
    {
        scratch.Clear();
        end.CopyTo(scratch);
    }
}
