using System.Runtime.CompilerServices;

namespace NetGen.Simd;

/// <summary>
/// The exponential function and its neighbours: x = n·ln 2 + r, eˣ = 2ⁿ·eʳ with |r| ≤ ½ ln 2, where eʳ is a minimax
/// polynomial (the reduction of Cody and Waite 1980). NaN in, NaN out.
/// </summary>
internal static class Exponential
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    // 1.5·2²³: adding it rounds to an integer, which then lies in the lowest bits.
    private const float Rounding = 12582912f;

    // A float's exponent is stored with 127 added: shifted left by the bits of the mantissa, the sum is a power of 2.
    internal const float RoundingWithBias = Rounding + 127;

    internal const int MantissaBits = 23;
    internal const float Log2E = 1.44269504f;

    // ln 2 = upper + lower; the upper part has so few bits that n·upper is exact.
    private const float UpperLn2 = 0.693359375f;
    private const float LowerLn2 = -2.12194440e-4f;

    /// <summary>eˣ for every float: 0 below −104, denormals above that, ∞ above 88.73. Error at most 1.1 ulp.</summary>
    [MethodImpl(Inline)]
    public static V Exp<V, S>(V x) where V : struct where S : struct, ISimd<V>
    {
        x = S.Max(S.Create(-104f), S.Min(S.Create(89f), x));
        // 2ⁿ may be no normal float, so it is two factors: the exponent n is split in halves, each with its bias.
        const float rounding = RoundingWithBias + 127;
        var rounded = S.MultiplyAdd(x, S.Create(Log2E), S.Create(rounding));
        var half = S.ShiftRight(rounded, 1);
        var firstScale = S.ShiftLeft(half, MantissaBits);
        var secondScale = S.ShiftLeft(S.SubtractBits(rounded, half), MantissaBits);
        var n = S.Subtract(rounded, S.Create(rounding));
        return S.ScaleOnePlus(ReducedMinusOne<V, S>(Remainder<V, S>(x, n)), n, firstScale, secondScale);
    }

    /// <summary>
    /// eˣ for x ≤ 88, where the result is no denormal: below −87 it stays at e⁻⁸⁷ = 1.6e-38. Error at most 1.1 ulp for
    /// x in [−87, 88]; above 88 the result is undefined.
    /// </summary>
    [MethodImpl(Inline)]
    public static V ExpNormal<V, S>(V x) where V : struct where S : struct, ISimd<V> =>
        ExpInRange<V, S>(S.Max(S.Create(-87f), x));

    /// <summary>eˣ for x in [−87, 88] or NaN, where it is known to be there. Error at most 1.1 ulp.</summary>
    [MethodImpl(Inline)]
    internal static V ExpInRange<V, S>(V x) where V : struct where S : struct, ISimd<V>
    {
        var rounded = S.MultiplyAdd(x, S.Create(Log2E), S.Create(RoundingWithBias));
        var scale = S.ShiftLeft(rounded, MantissaBits);
        var n = S.Subtract(rounded, S.Create(RoundingWithBias));
        return S.MultiplyAdd(scale, ReducedMinusOne<V, S>(Remainder<V, S>(x, n)), scale);
    }

    /// <summary>
    /// eˣ − 1 for x ≤ 0, with full relative accuracy near 0. Error at most 1.1 ulp; above 0 the result is undefined.
    /// </summary>
    [MethodImpl(Inline)]
    public static V ExpMinusOne<V, S>(V x) where V : struct where S : struct, ISimd<V>
    {
        // Below −17.4 the result is −1 to the last bit.
        x = S.Max(S.Create(-17.4f), x);
        var rounded = S.MultiplyAdd(x, S.Create(Log2E), S.Create(RoundingWithBias));
        var scale = S.ShiftLeft(rounded, MantissaBits);
        // One step is enough: where n·ln 2 loses bits, 2ⁿ makes them count for little.
        var r = S.MultiplyAdd(S.Subtract(rounded, S.Create(RoundingWithBias)), S.Create(-0.693147182f), x);
        return S.MultiplyAdd(scale, ReducedMinusOne<V, S>(r), S.Subtract(scale, S.Create(1f)));
    }

    /// <summary>x − n·ln 2.</summary>
    [MethodImpl(Inline)]
    internal static V Remainder<V, S>(V x, V n) where V : struct where S : struct, ISimd<V> =>
        S.MultiplyAdd(n, S.Create(-LowerLn2), S.MultiplyAdd(n, S.Create(-UpperLn2), x));

    /// <summary>eʳ − 1 for |r| ≤ ½ ln 2.</summary>
    [MethodImpl(Inline)]
    private static V ReducedMinusOne<V, S>(V r) where V : struct where S : struct, ISimd<V>
    {
        var r2 = S.Multiply(r, r);
        var quotient = Polynomial.Degree4<V, S>(r, r2, 0.49999988f, 0.16666515f, 0.0416695997f, 0.00836926326f, 0.00137502409f);
        return S.MultiplyAdd(r2, quotient, r);
    }
}
