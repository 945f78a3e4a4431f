using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Kernels;
using NetGen.Simd;

namespace NetGen.Losses;

/// <summary>
/// −t ln p − (1 − t) ln(1 − p) with p = σ(z), from the logit z and a target t in [0, 1], averaged over rows and outputs.
/// Finite for every finite logit. Targets outside would give a loss without lower bound: whoever takes them from users refuses them.
/// </summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BinaryCrossEntropy : IElementwiseLoss
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private const double LowestLogarithm = -100;

    /// <inheritdoc cref="MeanSquaredError.Gradient"/>
    public static float Gradient<V, S>(in TrainingPass pass, ref float outputs, int count, int stride, ref float gradient)
        where V : struct where S : struct, ISimd<V> =>
        ElementwiseLoss.Gradient<V, S, BinaryCrossEntropy>(pass, ref outputs, count, stride, ref gradient);

    /// <inheritdoc cref="ElementwiseLoss.Sum"/>
    internal static double Sum<V, S>(ref float outputs, int rows, int count, int stride, ReadOnlySpan<float> targets, ref float gradient, float scale)
        where V : struct where S : struct, ISimd<V> =>
        ElementwiseLoss.Sum<V, S, BinaryCrossEntropy>(ref outputs, rows, count, stride, targets, ref gradient, scale);

    /// <summary>The loss of probabilities p = σ(z) that a network has given, summed; a logarithm is at least −100, as in PyTorch.</summary>
    /// <param name="probabilities">[rows, outputs], each in [0, 1].</param>
    /// <param name="targets">[rows, outputs], each in [0, 1].</param>
    /// <returns>The summed loss; NaN when a probability is NaN.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A target is not in [0, 1].</exception>
    internal static double SumOfProbabilities(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> targets)
    {
        if (targets.Length != probabilities.Length)
        {
            throw new ArgumentException($"There are {targets.Length} targets, but {probabilities.Length} probabilities need one each.", nameof(targets));
        }

        TargetChecks.RequireProbabilities(targets, outputs: 1, nameof(targets));
        var sum = 0.0;
        for (var i = 0; i < targets.Length; i++)
        {
            double p = probabilities[i], t = targets[i];
            sum -= t * Math.Max(LowestLogarithm, Math.Log(p)) + (1 - t) * Math.Max(LowestLogarithm, Math.Log(1 - p));
        }

        return sum;
    }

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
