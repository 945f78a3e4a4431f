using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Kernels;
using NetGen.Simd;

namespace NetGen.Losses;

/// <summary>
/// Sums and gradients of every elementwise loss. Outputs and gradients lie as [rows, stride]; what lies from
/// <c>count</c> on is padding, which may hold anything before and is 0 in the gradient. Both may be the same memory,
/// which is how a loss without a gradient is had: over scratch that is not needed afterwards.
/// </summary>
internal static class ElementwiseLoss
{
    private const int MostLanes = 16;

    /// <summary>Losses that are added in 32 bits, before their sum is added in 64: too few to lose accuracy. A row is at least added whole.</summary>
    private const int TermsPerSum = 32;

    /// <inheritdoc cref="MeanSquaredError.Gradient"/>
    public static float Gradient<V, S, TLoss>(in TrainingPass pass, ref float outputs, int count, int stride, ref float gradient)
        where V : struct where S : struct, ISimd<V> where TLoss : struct, IElementwiseLoss =>
        pass.CustomLoss.IsGiven ? pass.CustomLoss.Gradient<V, S>(ref outputs, count, stride, ref gradient)
        : pass.Weights.AreGiven ? Weighted<V, S, TLoss>(pass, ref outputs, count, stride, ref gradient)
        : Gradient<V, S, TLoss>(ref outputs, pass.Rows, count, stride, pass.Targets, ref gradient);

    /// <summary>The mean loss over rows and outputs, and its gradient.</summary>
    /// <param name="outputs">[rows, stride].</param>
    /// <param name="rows">Number of rows, at least 1.</param>
    /// <param name="count">Values per row, at least 1.</param>
    /// <param name="stride">Distance in floats between two rows, a multiple of 16.</param>
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
    /// <param name="count">Values per row, at least 1.</param>
    /// <param name="stride">Distance in floats between two rows, a multiple of 16.</param>
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

        var safe = RowsBeforeEnd(rows, count, S.Count);
        var sum = Rows<V, S, TLoss>(ref outputs, safe, count, stride, ref MemoryMarshal.GetReference(targets), ref gradient, scale);
        if (safe < rows)
        {
            var offset = (nint)safe * stride;
            sum += LastRows<V, S, TLoss>(
                ref Unsafe.Add(ref outputs, offset), rows - safe, count, stride, targets[(safe * count)..], ref Unsafe.Add(ref gradient, offset), scale);
        }

        return sum;
    }

    /// <summary>Row by row, since each has a factor of its own.</summary>
    private static float Weighted<V, S, TLoss>(in TrainingPass pass, ref float outputs, int count, int stride, ref float gradient)
        where V : struct where S : struct, ISimd<V> where TLoss : struct, IElementwiseLoss
    {
        var mean = 0.0;
        for (var row = 0; row < pass.Rows; row++)
        {
            var (offset, share) = ((nint)row * stride, pass.Weights.Share(row) / count);
            mean += share * Sum<V, S, TLoss>(
                ref Unsafe.Add(ref outputs, offset), 1, count, stride, pass.Targets.Slice(row * count, count), ref Unsafe.Add(ref gradient, offset), (float)share);
        }

        return (float)mean;
    }

    /// <summary>
    /// Rows of targets behind whose whole vectors another one can be loaded: with the targets of rows behind them, of which the last
    /// rows have too few.
    /// </summary>
    internal static int RowsBeforeEnd(int rows, int count, int lanes)
    {
        var whole = count / lanes * lanes;
        return (int)Math.Clamp(((long)rows * count - whole - lanes + count) / count, 0, rows);
    }

    /// <summary>A call of its own, without others in its loop: these would move all vectors to the stack and back.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Rows<V, S, TLoss>(ref float outputs, int rows, int count, int stride, ref float targets, ref float gradient, float scale)
        where V : struct where S : struct, ISimd<V> where TLoss : struct, IElementwiseLoss
    {
        nint whole = count / S.Count * S.Count;
        var rowsPerSum = Math.Max(1, TermsPerSum / count);
        var sum = 0.0;
        for (nint first = 0; first < rows; first += rowsPerSum)
        {
            var sums = S.Zero;
            for (var row = first; row < Math.Min(rows, first + rowsPerSum); row++)
            {
                ref var target = ref Unsafe.Add(ref targets, row * count);
                sums = AddRow<V, S, TLoss>(
                    sums, ref Unsafe.Add(ref outputs, row * stride), whole, count, stride, ref target,
                    ref Unsafe.Add(ref target, whole), ref Unsafe.Add(ref gradient, row * stride), scale);
            }

            sum += S.Sum(sums);
        }

        return sum;
    }

    /// <summary>The rows behind which no vector can be loaded: rows of less than a vector, or a single one.</summary>
    private static double LastRows<V, S, TLoss>(
        ref float outputs, int rows, int count, int stride, ReadOnlySpan<float> targets, ref float gradient, float scale)
        where V : struct where S : struct, ISimd<V> where TLoss : struct, IElementwiseLoss
    {
        // They have less than a vector of targets that no whole vector holds; behind each of these another vector can be loaded here.
        nint whole = count / S.Count * S.Count;
        Span<float> copy = stackalloc float[2 * MostLanes];
        copy.Clear();
        targets[(int)whole..].CopyTo(copy);
        ref var last = ref MemoryMarshal.GetReference(copy);
        return whole == 0
            ? Rows<V, S, TLoss>(ref outputs, rows, count, stride, ref last, ref gradient, scale)
            : S.Sum(AddRow<V, S, TLoss>(S.Zero, ref outputs, whole, count, stride, ref MemoryMarshal.GetReference(targets), ref last, ref gradient, scale));
    }

    /// <summary>Adds the losses of one row, whose last targets, those behind the whole vectors, may lie elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V AddRow<V, S, TLoss>(
        V sums, ref float outputs, nint whole, nint count, nint stride, ref float targets, ref float lastTargets, ref float gradient, float scale)
        where V : struct where S : struct, ISimd<V> where TLoss : struct, IElementwiseLoss
    {
        var factor = S.Create(scale);
        nint column = 0;
        for (; column < whole; column += S.Count)
        {
            var (output, target) = (S.Load(ref outputs, column), S.Load(ref targets, column));
            sums = S.Add(sums, TLoss.Value<V, S>(output, target));
            S.Store(S.Multiply(factor, TLoss.Derivative<V, S>(output, target)), ref gradient, column);
        }

        if (column < count)
        {
            var mask = LaneMask.First<V, S>((int)(count - column));
            var (output, target) = (S.Load(ref outputs, column), S.Load(ref lastTargets, 0));
            sums = S.Add(sums, S.And(mask, TLoss.Value<V, S>(output, target)));
            S.Store(S.And(mask, S.Multiply(factor, TLoss.Derivative<V, S>(output, target))), ref gradient, column);
            column += S.Count;
        }

        for (; column < stride; column += S.Count)
        {
            S.Store(S.Zero, ref gradient, column);
        }

        return sums;
    }
}
