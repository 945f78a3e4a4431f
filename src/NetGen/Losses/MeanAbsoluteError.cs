using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Kernels;
using NetGen.Simd;

namespace NetGen.Losses;

/// <summary>|y − t|, averaged over rows and outputs; the derivative at 0 is 0.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MeanAbsoluteError : IElementwiseLoss
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc cref="MeanSquaredError.Gradient"/>
    public static float Gradient<V, S>(in TrainingPass pass, ref float outputs, int count, int stride, ref float gradient)
        where V : struct where S : struct, ISimd<V> =>
        ElementwiseLoss.Gradient<V, S, MeanAbsoluteError>(pass, ref outputs, count, stride, ref gradient);

    /// <inheritdoc cref="ElementwiseLoss.Sum"/>
    internal static double Sum<V, S>(ref float outputs, int rows, int count, int stride, ReadOnlySpan<float> targets, ref float gradient, float scale)
        where V : struct where S : struct, ISimd<V> =>
        ElementwiseLoss.Sum<V, S, MeanAbsoluteError>(ref outputs, rows, count, stride, targets, ref gradient, scale);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V Value<V, S>(V output, V target) where V : struct where S : struct, ISimd<V> =>
        S.Abs(S.Subtract(output, target));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static V Derivative<V, S>(V output, V target) where V : struct where S : struct, ISimd<V>
    {
        // The difference itself where it has no sign: 0, or NaN.
        var difference = S.Subtract(output, target);
        var notPositive = S.Select(S.GreaterThan(S.Zero, difference), S.Create(-1f), difference);
        return S.Select(S.GreaterThan(difference, S.Zero), S.Create(1f), notPositive);
    }
}
