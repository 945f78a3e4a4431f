using System.Runtime.CompilerServices;

namespace NetGen.Simd;

/// <summary>The logistic function and its integral. NaN in, NaN out.</summary>
internal static class Logistic
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    // What σ's quotient has in place of 1: with it 1 + t and 1 − t both become numbers from 1.3 to 2, which are rounded most finely.
    private const float Unit = 1.67f;

    /// <summary>
    /// σ(x) = 1 / (1 + e⁻ˣ) for every float. Error at most 2.5 ulp for x ≥ −87; below it stays at 1.6e-38.
    /// </summary>
    [MethodImpl(Inline)]
    public static V Sigmoid<V, S>(V x) where V : struct where S : struct, ISimd<V> =>
        SigmoidInRange<V, S>(S.Max(S.Create(-87f), x));

    /// <summary>σ(x) for x ≥ −87 or NaN, where it is known to be there. Error at most 2.5 ulp.</summary>
    [MethodImpl(Inline)]
    internal static V SigmoidInRange<V, S>(V x) where V : struct where S : struct, ISimd<V>
    {
        // x = n·ln 2 + r; with t = tanh(r/2), e⁻ˣ = 2⁻ⁿ (1 − t)/(1 + t): σ is a quotient anyway, so that this one costs nothing.
        x = S.Min(S.Create(88f), x);
        var rounded = S.MultiplyAdd(x, S.Create(-Exponential.Log2E), S.Create(Exponential.RoundingWithBias));
        var scale = S.ShiftLeft(rounded, Exponential.MantissaBits);
        var t = UnitTanhHalf<V, S>(Exponential.Remainder<V, S>(x, S.Subtract(S.Create(Exponential.RoundingWithBias), rounded)));
        var unit = S.Create(Unit);
        var numerator = S.Add(unit, t);
        return S.Divide(numerator, S.MultiplyAdd(scale, S.Subtract(unit, t), numerator));
    }

    /// <summary>
    /// ln(1 + eˣ) for every float, as max(0, x) + ln(1 + e^−|x|). Error at most 2 ulp for x ≥ −87; below it stays at 1.6e-38.
    /// </summary>
    [MethodImpl(Inline)]
    public static V Softplus<V, S>(V x) where V : struct where S : struct, ISimd<V> =>
        S.Add(S.Max(S.Zero, x), SoftplusTail<V, S>(x));

    /// <summary>
    /// ln(1 + e^−|x|), what softplus adds to max(0, x), for every float. Error at most 2.2 ulp for |x| ≤ 87; beyond it
    /// stays at 1.6e-38.
    /// </summary>
    [MethodImpl(Inline)]
    public static V SoftplusTail<V, S>(V x) where V : struct where S : struct, ISimd<V> =>
        Logarithm.LogOnePlusUnit<V, S>(Exponential.ExpNormal<V, S>(S.Or(S.Create(-0f), x)));

    /// <summary><see cref="Unit"/> · tanh(r/2) for |r| ≤ ½ ln 2.</summary>
    [MethodImpl(Inline)]
    private static V UnitTanhHalf<V, S>(V r) where V : struct where S : struct, ISimd<V>
    {
        var u = S.Multiply(r, r);
        var quotient = Polynomial.Degree1<V, S>(u, Unit * -0.0416635707f, Unit * 0.00409208694f);
        return S.Multiply(r, S.MultiplyAdd(u, quotient, S.Create(Unit * 0.5f)));
    }
}
