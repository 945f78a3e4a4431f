namespace NetGen;

/// <summary>
/// Functions of + − × ÷ in a fixed order only: the same bits on every OS and CPU, which <see cref="Math"/> does not promise
/// beyond <see cref="Math.Sqrt"/>.
/// </summary>
internal static class PortableMath
{
    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;
    private const double Sqrt2 = 1.4142135623730951;

    // ln 2 in two parts; the high part ends in zeros, so that its product with an exponent is exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    private static ReadOnlySpan<double> AreaTangent =>
    [
        1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3,
    ];

    /// <summary>
    /// The natural logarithm, within 1e-15 relative: x = 2ᵏ m with m in [√½, √2], and
    /// ln m = 2 artanh s = 2 (s + s³/3 + s⁵/5 + ...) with s = (m − 1) / (m + 1).
    /// </summary>
    /// <param name="x">0 gives −∞, a negative number NaN.</param>
    public static double Log(double x)
    {
        if (!(x > 0) || double.IsPositiveInfinity(x))
        {
            return x == 0 ? double.NegativeInfinity : x > 0 ? x : double.NaN;
        }

        var exponent = 0;
        if (!double.IsNormal(x))
        {
            x *= 1L << MantissaBits;
            exponent = -MantissaBits;
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        exponent += (int)(bits >> MantissaBits) - ExponentBias;
        var mantissa = BitConverter.Int64BitsToDouble(bits & ((1L << MantissaBits) - 1) | (long)ExponentBias << MantissaBits);
        if (mantissa > Sqrt2)
        {
            mantissa *= 0.5;
            exponent++;
        }

        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var tail = 2 * s * (square * Polynomial(square, AreaTangent));
        return exponent * Ln2High + (2 * s + (tail + exponent * Ln2Low));
    }

    /// <summary>A polynomial by Horner's rule.</summary>
    /// <param name="x">Where.</param>
    /// <param name="coefficients">That of the highest power first.</param>
    public static double Polynomial(double x, ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
        {
            sum = sum * x + coefficient;
        }

        return sum;
    }
}
