using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// A row of inputs in 7 bits: x = smallest + step · q with q from 0 to 127. With n / 4 = g, rounded down, word i holds
/// the inputs i, i + g, i + 2g, i + 3g, so that no vector is rearranged; one word more holds what is left.
/// </summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
internal static class ByteInputs<V, S> where V : struct where S : struct, ISimd<V>
{
    private const int Largest = 127;

    /// <summary>Below this spread its inverse is no float; the inputs are as good as equal.</summary>
    private const float SmallestSpread = 1e-36f;

    /// <summary>Rounds a row.</summary>
    /// <param name="x">[inputs].</param>
    /// <param name="inputs">At least 64.</param>
    /// <param name="words">[inputs / 4], rounded up.</param>
    /// <returns>Smallest and step; a step of NaN where an input or the spread is not finite.</returns>
    public static (float Smallest, float Step) Round(ref float x, nint inputs, ref float words)
    {
        var (smallest, spread) = Range(ref x, inputs);
        var perStep = spread < SmallestSpread ? 0 : Largest / spread;
        var groups = inputs / 4;
        for (nint i = 0; i < groups; i += S.Count)
        {
            // The last vector overlaps the one before.
            var start = Math.Min(i, groups - S.Count);
            var word = Step(ref x, start, smallest, perStep);
            word = S.Or(word, S.ShiftLeft(Step(ref x, start + groups, smallest, perStep), 8));
            word = S.Or(word, S.ShiftLeft(Step(ref x, start + 2 * groups, smallest, perStep), 16));
            word = S.Or(word, S.ShiftLeft(Step(ref x, start + 3 * groups, smallest, perStep), 24));
            S.Store(word, ref words, start);
        }

        if (inputs % 4 > 0)
        {
            var last = 0;
            for (var i = 4 * groups; i < inputs; i++)
            {
                last |= (int)((Unsafe.Add(ref x, i) - smallest) * perStep + 0.5f) << (int)(8 * (i % 4));
            }

            Unsafe.Add(ref words, groups) = BitConverter.Int32BitsToSingle(last);
        }

        return (smallest, spread / Largest);
    }

    /// <summary>Rounded to the nearest step; not fused, for the same bits on every processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Step(ref float x, nint start, float smallest, float perStep) =>
        S.ConvertToBits(S.Add(S.Multiply(S.Subtract(S.Load(ref x, start), S.Create(smallest)), S.Create(perStep)), S.Create(0.5f)));

    /// <summary>The smallest input and the distance to the largest; NaN where one is not finite.</summary>
    private static (float Smallest, float Spread) Range(ref float x, nint inputs)
    {
        var low = S.Load(ref x, 0);
        var high = low;
        var zero = S.Zero;
        for (nint i = 0; i < inputs; i += S.Count)
        {
            var values = S.Load(ref x, Math.Min(i, inputs - S.Count));
            low = S.Min(low, values);
            high = S.Max(high, values);
            // 0 · x is 0, but NaN where x is not finite; minimum and maximum would forget a NaN.
            zero = S.MultiplyAdd(S.Zero, values, zero);
        }

        var smallest = -S.Largest(S.Subtract(S.Zero, low));
        var spread = S.Largest(high) - smallest + S.Sum(zero);
        return (smallest, float.IsFinite(spread) ? spread : float.NaN);
    }
}
