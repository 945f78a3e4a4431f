using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Losses;

/// <summary>
/// Sums and gradients of every elementwise loss. Outputs and gradients lie as [rows, stride]; the columns from
/// <c>count</c> on are padding, which may hold anything before and is 0 in the gradient. Both may be the same memory,
/// which is how a loss without a gradient is had: over scratch that is not needed afterwards.
/// </summary>
public static class ElementwiseLoss
{
    /// <summary>The mean loss over rows and outputs, and its gradient.</summary>
    /// <param name="outputs">[rows, stride].</param>
    /// <param name="rows">Number of rows, at least 1.</param>
    /// <param name="count">Real columns, at least 1.</param>
    /// <param name="stride">Columns with padding, a multiple of 16.</param>
    /// <param name="targets">[rows, count], row-major, without padding.</param>
    /// <param name="gradient">[rows, stride].</param>
    /// <returns>The mean loss; NaN when an output is NaN.</returns>
    /// <exception cref="ArgumentException">The targets are not rows · count.</exception>
    public static float Gradient<V, S, TLoss>(ref float outputs, int rows, int count, int stride, ReadOnlySpan<float> targets, ref float gradient)
        where V : struct where S : struct, ISimd<V> where TLoss : struct, IElementwiseLoss
    {
        var terms = (double)rows * count;
        return (float)(Sum<V, S, TLoss>(ref outputs, rows, count, stride, targets, ref gradient, (float)(1 / terms)) / terms);
    }

    /// <summary>The loss summed over rows and outputs, and its gradient times <paramref name="scale"/>: for a part of a batch.</summary>
    /// <param name="outputs">[rows, stride].</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="count">Real columns, at least 1.</param>
    /// <param name="stride">Columns with padding, a multiple of 16.</param>
    /// <param name="targets">[rows, count], row-major, without padding.</param>
    /// <param name="gradient">[rows, stride].</param>
    /// <param name="scale">Factor of the gradient: 1 over the number of terms of the whole batch.</param>
    /// <returns>The summed loss; NaN when an output is NaN.</returns>
    /// <exception cref="ArgumentException">The targets are not rows · count.</exception>
    public static double Sum<V, S, TLoss>(ref float outputs, int rows, int count, int stride, ReadOnlySpan<float> targets, ref float gradient, float scale)
        where V : struct where S : struct, ISimd<V> where TLoss : struct, IElementwiseLoss
    {
        if (targets.Length != (long)rows * count)
        {
            throw new ArgumentException($"There are {targets.Length} targets, but {rows} rows of {count} outputs need {(long)rows * count}.", nameof(targets));
        }

        Span<float> scratch = stackalloc float[SpanVector.ScratchLength];
        var sum = 0.0;
        for (var row = 0; row < rows; row++)
        {
            var offset = (nint)row * stride;
            sum += Row<V, S, TLoss>(ref Unsafe.Add(ref outputs, offset), count, stride, targets[(row * count)..], ref Unsafe.Add(ref gradient, offset), scale, scratch);
        }

        return sum;
    }

    /// <summary>One row; <paramref name="targets"/> are those of this row and of all after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Row<V, S, TLoss>(ref float outputs, int count, int stride, ReadOnlySpan<float> targets, ref float gradient, float scale, Span<float> scratch)
        where V : struct where S : struct, ISimd<V> where TLoss : struct, IElementwiseLoss
    {
        var sums = S.Zero;
        var column = 0;
        for (; column < count; column += S.Count)
        {
            var mask = LaneMask.First<V, S>(count - column);
            var output = S.Load(ref outputs, column);
            var target = SpanVector.Load<V, S>(targets, column, scratch);
            sums = S.Add(sums, S.And(mask, TLoss.Value<V, S>(output, target)));
            S.Store(S.And(mask, S.Multiply(S.Create(scale), TLoss.Derivative<V, S>(output, target))), ref gradient, column);
        }

        for (; column < stride; column += S.Count)
        {
            S.Store(S.Zero, ref gradient, column);
        }

        return S.Sum(sums);
    }
}
