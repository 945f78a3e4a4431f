using System.Runtime.CompilerServices;

namespace NetGen.Simd;

/// <summary>Mantissa and exponent of floats by their bits, for vectors without AVX-512's instructions, with the same results.</summary>
internal static class FloatParts
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private const int MantissaBits = Exponential.MantissaBits;
    private const float SmallestNormal = 1.17549435e-38f;

    /// <summary><see cref="ISimd{V}.Mantissa"/>.</summary>
    [MethodImpl(Inline)]
    internal static V Mantissa<V, S>(V a) where V : struct where S : struct, ISimd<V>
    {
        var normal = Normal<V, S>(a);
        var exponent = S.And(BitsFromThreeQuarters<V, S>(normal), S.Create(float.NegativeInfinity));
        return S.Select(S.GreaterThan(S.Zero, a), S.Create(float.NaN), S.SubtractBits(normal, exponent));
    }

    /// <summary><see cref="ISimd{V}.Exponent"/>.</summary>
    [MethodImpl(Inline)]
    internal static V Exponent<V, S>(V a) where V : struct where S : struct, ISimd<V>
    {
        var bits = BitsFromThreeQuarters<V, S>(Normal<V, S>(a));
        var added = S.And(IsDenormal<V, S>(a), S.Create(MantissaBits));
        var exponent = S.Subtract(S.ConvertBitsToFloat(S.ShiftRight(bits, MantissaBits)), added);
        var orZero = S.Select(S.GreaterThan(a, S.Zero), exponent, S.Create(float.NegativeInfinity));
        return S.Select(S.GreaterThan(S.Create(float.PositiveInfinity), a), orZero, a);
    }

    [MethodImpl(Inline)]
    private static V IsDenormal<V, S>(V a) where V : struct where S : struct, ISimd<V> =>
        S.GreaterThan(S.Create(SmallestNormal), a);

    /// <summary>a, where it is denormal times 2²³.</summary>
    [MethodImpl(Inline)]
    private static V Normal<V, S>(V a) where V : struct where S : struct, ISimd<V> =>
        S.Select(IsDenormal<V, S>(a), S.Multiply(a, S.Create(1 << MantissaBits)), a);

    /// <summary>Bits relative to ¾: the exponent stands in its place, and without it the mantissa is in [¾, 1½).</summary>
    [MethodImpl(Inline)]
    private static V BitsFromThreeQuarters<V, S>(V normal) where V : struct where S : struct, ISimd<V> =>
        S.SubtractBits(normal, S.Create(0.75f));
}
