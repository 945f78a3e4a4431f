using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Kernels;
using NetGen.Simd;

namespace NetGen.Losses;

/// <summary>
/// −ln of the softmax probability of the right class, from logits, averaged over rows. Softmax and logarithm are one, so that
/// the loss is finite for every finite logit. Outputs and gradients lie as [rows, stride]; what lies from <c>count</c>
/// on is padding, which may hold anything before and is 0 in the gradient. Both may be the same memory.
/// </summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SoftmaxCrossEntropy
{
    private const double LowestLogarithm = -100;

    /// <summary>The mean loss over rows, weighted where the pass has weights, and its gradient; where it has a loss of the user's, that.</summary>
    /// <param name="pass">The pass, with its classes.</param>
    /// <param name="outputs">Logits, [rows, stride].</param>
    /// <param name="count">Values per row, at least 1.</param>
    /// <param name="stride">Distance in floats between two rows, a multiple of 16.</param>
    /// <param name="gradient">[rows, stride].</param>
    /// <returns>The mean loss; NaN when a logit is NaN.</returns>
    /// <exception cref="ArgumentException">The classes are not as many as the rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class is not in [0, count).</exception>
    public static float Gradient<V, S>(in TrainingPass pass, ref float outputs, int count, int stride, ref float gradient)
        where V : struct where S : struct, ISimd<V> =>
        pass.CustomLoss.IsGiven ? pass.CustomLoss.Gradient<V, S>(ref outputs, count, stride, ref gradient)
        : pass.Weights.AreGiven ? Weighted<V, S>(pass, ref outputs, count, stride, ref gradient)
        : Gradient<V, S>(ref outputs, pass.Rows, count, stride, pass.Classes, ref gradient);

    /// <summary>The mean loss over rows, and its gradient (probability − 1 for the right class) / rows.</summary>
    /// <param name="outputs">Logits, [rows, stride].</param>
    /// <param name="rows">Number of rows, at least 1.</param>
    /// <param name="count">Values per row, at least 1.</param>
    /// <param name="stride">Distance in floats between two rows, a multiple of 16.</param>
    /// <param name="classes">[rows], each in [0, count).</param>
    /// <param name="gradient">[rows, stride].</param>
    /// <returns>The mean loss; NaN when a logit is NaN.</returns>
    /// <exception cref="ArgumentException">The classes are not as many as the rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class is not in [0, count); nothing was written.</exception>
    internal static float Gradient<V, S>(ref float outputs, int rows, int count, int stride, ReadOnlySpan<int> classes, ref float gradient)
        where V : struct where S : struct, ISimd<V> =>
        (float)(Sum<V, S>(ref outputs, rows, count, stride, classes, ref gradient, 1f / rows) / rows);

    /// <summary>The loss summed over rows, and its gradient times <paramref name="scale"/>: for a part of a batch.</summary>
    /// <param name="outputs">Logits, [rows, stride].</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="count">Values per row, at least 1.</param>
    /// <param name="stride">Distance in floats between two rows, a multiple of 16.</param>
    /// <param name="classes">[rows], each in [0, count).</param>
    /// <param name="gradient">[rows, stride].</param>
    /// <param name="scale">Factor of the gradient: 1 over the rows of the whole batch.</param>
    /// <returns>The summed loss; NaN when a logit is NaN.</returns>
    /// <exception cref="ArgumentException">The classes are not as many as the rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class is not in [0, count); nothing was written.</exception>
    internal static double Sum<V, S>(ref float outputs, int rows, int count, int stride, ReadOnlySpan<int> classes, ref float gradient, float scale)
        where V : struct where S : struct, ISimd<V>
    {
        Check(rows, count, classes);
        var sum = 0.0;
        for (var row = 0; row < rows; row++)
        {
            var offset = (nint)row * stride;
            var right = classes[row];
            ref var logits = ref Unsafe.Add(ref outputs, offset);
            ref var slopes = ref Unsafe.Add(ref gradient, offset);

            // Read before it may be overwritten.
            var rightLogit = Unsafe.Add(ref logits, right);
            var exponentials = SoftmaxRow.Scaled<V, S>(ref logits, ref slopes, count, stride, scale, out var maximum);
            Unsafe.Add(ref slopes, right) -= scale;
            sum += Math.Log(exponentials) + ((double)maximum - rightLogit);
        }

        return sum;
    }

    /// <summary>The loss of probabilities that a network has given, summed; a logarithm is at least −100, as in PyTorch.</summary>
    /// <param name="probabilities">[rows, count].</param>
    /// <param name="count">Classes.</param>
    /// <param name="classes">[rows], each in [0, count).</param>
    /// <returns>The summed loss; NaN when the probability of a right class is NaN.</returns>
    /// <exception cref="ArgumentException">The classes are not as many as the rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class is not in [0, count).</exception>
    internal static double SumOfProbabilities(ReadOnlySpan<float> probabilities, int count, ReadOnlySpan<int> classes)
    {
        Check(probabilities.Length / count, count, classes);
        var sum = 0.0;
        for (var row = 0; row < classes.Length; row++)
        {
            sum -= Math.Max(LowestLogarithm, Math.Log(probabilities[row * count + classes[row]]));
        }

        return sum;
    }

    private static float Weighted<V, S>(in TrainingPass pass, ref float outputs, int count, int stride, ref float gradient)
        where V : struct where S : struct, ISimd<V>
    {
        var mean = 0.0;
        for (var row = 0; row < pass.Rows; row++)
        {
            var (offset, share) = ((nint)row * stride, pass.Weights.Share(row));
            mean += share * Sum<V, S>(
                ref Unsafe.Add(ref outputs, offset), 1, count, stride, pass.Classes.Slice(row, 1), ref Unsafe.Add(ref gradient, offset), (float)share);
        }

        return (float)mean;
    }

    private static void Check(int rows, int count, ReadOnlySpan<int> classes)
    {
        if (classes.Length != rows)
        {
            throw new ArgumentException($"There are {classes.Length} classes, but {rows} rows need one each.", nameof(classes));
        }

        for (var row = 0; row < rows; row++)
        {
            if ((uint)classes[row] >= (uint)count)
            {
                throw new ArgumentOutOfRangeException(nameof(classes), classes[row], $"The class of row {row} is {classes[row]}, but there are {count} outputs: it must be in [0, {count}).");
            }
        }
    }
}
