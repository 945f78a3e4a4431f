using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Losses;

/// <summary>(y − t)², averaged over rows and outputs.</summary>
public readonly struct MeanSquaredError : IElementwiseLoss
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc cref="ElementwiseLoss.Gradient"/>
    public static float Gradient<V, S>(ref float outputs, int rows, int count, int stride, ReadOnlySpan<float> targets, ref float gradient)
        where V : struct where S : struct, ISimd<V> =>
        ElementwiseLoss.Gradient<V, S, MeanSquaredError>(ref outputs, rows, count, stride, targets, ref gradient);

    /// <inheritdoc cref="ElementwiseLoss.Sum"/>
    public static double Sum<V, S>(ref float outputs, int rows, int count, int stride, ReadOnlySpan<float> targets, ref float gradient, float scale)
        where V : struct where S : struct, ISimd<V> =>
        ElementwiseLoss.Sum<V, S, MeanSquaredError>(ref outputs, rows, count, stride, targets, ref gradient, scale);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V Value<V, S>(V output, V target) where V : struct where S : struct, ISimd<V>
    {
        var difference = S.Subtract(output, target);
        return S.Multiply(difference, difference);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V Derivative<V, S>(V output, V target) where V : struct where S : struct, ISimd<V> =>
        S.Multiply(S.Create(2f), S.Subtract(output, target));
}
