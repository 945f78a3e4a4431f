using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>The softmax of one row of logits, shared by the activation and by the loss.</summary>
internal static class SoftmaxRow
{
    /// <summary>
    /// destination ← scale · eᶻ / Σ eᶻ, padding 0. The maximum is subtracted first, so that nothing overflows.
    /// </summary>
    /// <param name="logits">[stride].</param>
    /// <param name="destination">[stride]; may be the same memory.</param>
    /// <param name="count">Values per row, at least 1.</param>
    /// <param name="stride">Distance in floats between two rows, a multiple of 16.</param>
    /// <param name="scale">What the results add up to.</param>
    /// <param name="maximum">The largest logit.</param>
    /// <returns>Σ e^(z − maximum); NaN when a logit is NaN or ∞.</returns>
    internal static float Scaled<V, S>(ref float logits, ref float destination, int count, int stride, float scale, out float maximum)
        where V : struct where S : struct, ISimd<V>
    {
        if (stride == S.Count)
        {
            return ScaledVector<V, S>(ref logits, ref destination, count, scale, out maximum);
        }

        maximum = Maximum<V, S>(ref logits, count);
        var largest = S.Create(maximum);
        var sums = S.Zero;
        for (var column = 0; column < stride; column += S.Count)
        {
            var exponential = Exponential.ExpNormal<V, S>(S.Subtract(S.Load(ref logits, column), largest));
            exponential = S.And(LaneMask.First<V, S>(count - column), exponential);
            sums = S.Add(sums, exponential);
            S.Store(exponential, ref destination, column);
        }

        var sum = S.Sum(sums);
        var factor = S.Create(scale / sum);
        for (var column = 0; column < stride; column += S.Count)
        {
            // The padding is 0, but 0 · NaN would not be.
            var scaled = S.Multiply(S.Load(ref destination, column), factor);
            S.Store(S.And(LaneMask.First<V, S>(count - column), scaled), ref destination, column);
        }

        return sum;
    }

    /// <summary>The same for a row of one vector, which stays in its register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ScaledVector<V, S>(ref float logits, ref float destination, int count, float scale, out float maximum)
        where V : struct where S : struct, ISimd<V>
    {
        var mask = LaneMask.First<V, S>(count);
        var row = S.Load(ref logits, 0);
        maximum = S.Largest(S.Select(mask, row, S.Create(float.NegativeInfinity)));
        var exponential = S.And(mask, Exponential.ExpNormal<V, S>(S.Subtract(row, S.Create(maximum))));
        var sum = S.Sum(exponential);
        // The padding is 0, but 0 · NaN would not be.
        S.Store(S.And(mask, S.Multiply(exponential, S.Create(scale / sum))), ref destination, 0);
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Maximum<V, S>(ref float logits, int count) where V : struct where S : struct, ISimd<V>
    {
        var lowest = S.Create(float.NegativeInfinity);
        var largest = lowest;
        for (var column = 0; column < count; column += S.Count)
        {
            var logit = S.Select(LaneMask.First<V, S>(count - column), S.Load(ref logits, column), lowest);
            largest = S.Max(largest, logit);
        }

        return S.Largest(largest);
    }
}
