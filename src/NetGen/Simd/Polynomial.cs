using System.Runtime.CompilerServices;

namespace NetGen.Simd;

/// <summary>
/// Polynomials with constant coefficients, lowest power first, by Estrin's scheme: pairs of terms are independent of
/// each other, so that a polynomial takes two or three multiply-adds of latency, not one per degree.
/// </summary>
internal static class Polynomial
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>c0 + c1·x.</summary>
    [MethodImpl(Inline)]
    internal static V Degree1<V, S>(V x, float c0, float c1) where V : struct where S : struct, ISimd<V> =>
        S.MultiplyAdd(x, S.Create(c1), S.Create(c0));

    /// <summary>c0 + c1·x + c2·x² + c3·x³, given x² as <paramref name="x2"/>.</summary>
    [MethodImpl(Inline)]
    internal static V Degree3<V, S>(V x, V x2, float c0, float c1, float c2, float c3)
        where V : struct where S : struct, ISimd<V> =>
        S.MultiplyAdd(x2, Degree1<V, S>(x, c2, c3), Degree1<V, S>(x, c0, c1));

    /// <summary>c0 + c1·x + c2·x² + c3·x³ + c4·x⁴, given x² as <paramref name="x2"/>.</summary>
    [MethodImpl(Inline)]
    internal static V Degree4<V, S>(V x, V x2, float c0, float c1, float c2, float c3, float c4)
        where V : struct where S : struct, ISimd<V> =>
        S.MultiplyAdd(x2, S.MultiplyAdd(x2, S.Create(c4), Degree1<V, S>(x, c2, c3)), Degree1<V, S>(x, c0, c1));

    /// <summary>c0 + c1·x + … + c5·x⁵, given x² as <paramref name="x2"/>.</summary>
    [MethodImpl(Inline)]
    internal static V Degree5<V, S>(V x, V x2, float c0, float c1, float c2, float c3, float c4, float c5)
        where V : struct where S : struct, ISimd<V> =>
        S.MultiplyAdd(x2, Degree3<V, S>(x, x2, c2, c3, c4, c5), Degree1<V, S>(x, c0, c1));
}
