using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Kernels;
using NetGen.Simd;

namespace NetGen.Losses;

/// <summary>(y − t)², averaged over rows and outputs.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MeanSquaredError : IElementwiseLoss
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>The mean loss over rows and outputs, weighted where the pass has weights, and its gradient; where it has a loss of the user's, that.</summary>
    /// <param name="pass">The pass, with its targets.</param>
    /// <param name="outputs">[rows, stride].</param>
    /// <param name="count">Values per row, at least 1.</param>
    /// <param name="stride">Distance in floats between two rows, a multiple of 16.</param>
    /// <param name="gradient">[rows, stride].</param>
    /// <returns>The mean loss; NaN when an output is NaN.</returns>
    /// <exception cref="ArgumentException">The targets are not rows · count.</exception>
    public static float Gradient<V, S>(in TrainingPass pass, ref float outputs, int count, int stride, ref float gradient)
        where V : struct where S : struct, ISimd<V> =>
        ElementwiseLoss.Gradient<V, S, MeanSquaredError>(pass, ref outputs, count, stride, ref gradient);

    /// <inheritdoc cref="ElementwiseLoss.Sum"/>
    internal static double Sum<V, S>(ref float outputs, int rows, int count, int stride, ReadOnlySpan<float> targets, ref float gradient, float scale)
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
