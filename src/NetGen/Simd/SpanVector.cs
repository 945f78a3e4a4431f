using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Simd;

/// <summary>Vectors of a caller's span, which has no padding behind its end.</summary>
public static class SpanVector
{
    private const int MostLanes = 16;

    /// <summary>The floats of <paramref name="source"/> from <paramref name="start"/> on; lanes past the end are 0.</summary>
    /// <param name="source">The floats. Vectors have at most 16 lanes.</param>
    /// <param name="start">The first, in [0, length].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<V, S>(ReadOnlySpan<float> source, int start) where V : struct where S : struct, ISimd<V> =>
        source.Length - start >= S.Count
            ? S.Load(ref MemoryMarshal.GetReference(source), start)
            : LoadEnd<V, S>(source[start..]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V LoadEnd<V, S>(ReadOnlySpan<float> source) where V : struct where S : struct, ISimd<V>
    {
        Span<float> lanes = stackalloc float[MostLanes];
        lanes.Clear();
        source.CopyTo(lanes);
        return S.Load(ref MemoryMarshal.GetReference(lanes), 0);
    }
}
