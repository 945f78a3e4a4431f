using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Losses;

/// <summary>−t ln p − (1 − t) ln(1 − p) with p = σ(z), from the logit z and a target t in [0, 1], averaged over rows and outputs. Finite
/// for every finite logit.</summary>
public readonly struct BinaryCrossEntropy : IElementwiseLoss
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc cref="ElementwiseLoss.Gradient"/>
    public static float Gradient<V, S>(ref float outputs, int rows, int count, int stride, ReadOnlySpan<float> targets, ref float gradient)
        where V : struct where S : struct, ISimd<V> =>
        ElementwiseLoss.Gradient<V, S, BinaryCrossEntropy>(ref outputs, rows, count, stride, targets, ref gradient);

    /// <inheritdoc cref="ElementwiseLoss.Sum"/>
    public static double Sum<V, S>(ref float outputs, int rows, int count, int stride, ReadOnlySpan<float> targets, ref float gradient, float scale)
        where V : struct where S : struct, ISimd<V> =>
        ElementwiseLoss.Sum<V, S, BinaryCrossEntropy>(ref outputs, rows, count, stride, targets, ref gradient, scale);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V Value<V, S>(V output, V target) where V : struct where S : struct, ISimd<V>
    {
        // max(0, z) − t z + ln(1 + e^−|z|).
        var linear = S.Subtract(S.Max(S.Zero, output), S.Multiply(target, output));
        return S.Add(linear, Logistic.SoftplusTail<V, S>(output));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V Derivative<V, S>(V output, V target) where V : struct where S : struct, ISimd<V> =>
        S.Subtract(Logistic.Sigmoid<V, S>(output), target);
}
