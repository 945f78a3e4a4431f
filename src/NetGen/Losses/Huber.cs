using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Kernels;
using NetGen.Simd;

namespace NetGen.Losses;

/// <summary>½ (y − t)² for |y − t| ≤ 1, otherwise |y − t| − ½ (Huber 1964, delta 1), averaged over rows and outputs.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Huber : IElementwiseLoss
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc cref="MeanSquaredError.Gradient"/>
    public static float Gradient<V, S>(in TrainingPass pass, ref float outputs, int count, int stride, ref float gradient)
        where V : struct where S : struct, ISimd<V> =>
        ElementwiseLoss.Gradient<V, S, Huber>(pass, ref outputs, count, stride, ref gradient);

    /// <inheritdoc cref="ElementwiseLoss.Sum"/>
    internal static double Sum<V, S>(ref float outputs, int rows, int count, int stride, ReadOnlySpan<float> targets, ref float gradient, float scale)
        where V : struct where S : struct, ISimd<V> =>
        ElementwiseLoss.Sum<V, S, Huber>(ref outputs, rows, count, stride, targets, ref gradient, scale);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V Value<V, S>(V output, V target) where V : struct where S : struct, ISimd<V>
    {
        // With a = |y − t| and c = min(1, a), both branches are c (a − c / 2).
        var distance = S.Abs(S.Subtract(output, target));
        var limited = S.Min(S.Create(1f), distance);
        return S.Multiply(limited, S.MultiplyAdd(limited, S.Create(-0.5f), distance));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V Derivative<V, S>(V output, V target) where V : struct where S : struct, ISimd<V> =>
        S.Max(S.Create(-1f), S.Min(S.Create(1f), S.Subtract(output, target)));
}
