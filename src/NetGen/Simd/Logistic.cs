using System.Runtime.CompilerServices;

namespace NetGen.Simd;

/// <summary>The logistic function and its integral. NaN in, NaN out.</summary>
public static class Logistic
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>
    /// σ(x) = eˣ / (1 + eˣ) for every float. Error at most 2.5 ulp for x ≥ −87; below it stays at 1.6e-38.
    /// </summary>
    [MethodImpl(Inline)]
    public static V Sigmoid<V, S>(V x) where V : struct where S : struct, ISimd<V>
    {
        var e = Exponential.ExpNormal<V, S>(S.Min(S.Create(88f), x));
        return S.Divide(e, S.Add(S.Create(1f), e));
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
        Logarithm.LogOnePlusUnit<V, S>(Exponential.ExpNormal<V, S>(S.Subtract(S.Zero, S.Abs(x))));
}
