using System.Runtime.CompilerServices;

namespace NetGen.Simd;

/// <summary>The natural logarithm: x = 2ᵏ·m with m in [¾, 1½), ln x = k·ln 2 + ln m, where ln m is a minimax polynomial.</summary>
internal static class Logarithm
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>
    /// ln x for every float: −∞ at 0, NaN below, ∞ at ∞, NaN at NaN. Error at most 1.1 ulp, denormals included.
    /// </summary>
    [MethodImpl(Inline)]
    public static V Log<V, S>(V x) where V : struct where S : struct, ISimd<V>
    {
        var f = S.Subtract(S.Mantissa(x), S.Create(1f));
        var f2 = S.Multiply(f, f);
        var upper = Polynomial.Degree4<V, S>(f, f2, 0.1425945014f, -0.1260872185f, 0.1173920110f, -0.0987535641f, 0.0458639935f);
        var lower = Polynomial.Degree3<V, S>(f, f2, 0.3333333135f, -0.2500005067f, 0.2000042498f, -0.1666164845f);
        var quotient = S.MultiplyAdd(S.Multiply(f2, f2), upper, lower);
        var lnMantissa = S.MultiplyAdd(f2, S.MultiplyAdd(f, quotient, S.Create(-0.5f)), f);
        return S.MultiplyAdd(S.Exponent(x), S.Create(0.693147182f), lnMantissa);
    }

    /// <summary>ln(1 + x) for x in [0, 1], with full relative accuracy near 0. Error at most 2 ulp. NaN in, NaN out.</summary>
    [MethodImpl(Inline)]
    public static V LogOnePlusUnit<V, S>(V x) where V : struct where S : struct, ISimd<V>
    {
        var x2 = S.Multiply(x, x);
        var x4 = S.Multiply(x2, x2);
        var upper = S.MultiplyAdd(x4, S.Create(-0.00331243477f), Polynomial.Degree3<V, S>(x, x2, -0.1535171717f, 0.1067469418f, -0.0576093942f, 0.0201764461f));
        var lower = Polynomial.Degree3<V, S>(x, x2, -0.4999993146f, 0.3333047926f, -0.2495829314f, 0.1969402432f);
        return S.MultiplyAdd(x2, S.MultiplyAdd(x4, upper, lower), x);
    }
}
