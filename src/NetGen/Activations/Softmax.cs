using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>
/// y = eᶻ / Σ eᶻ over the values of each row. Rows lie <c>stride</c> floats apart; what lies from <c>count</c> on is
/// padding, which may hold anything before and is 0 after. A row's bits do not depend on other rows.
/// </summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Softmax
{
    /// <summary>Replaces logits by probabilities, which are never below e⁻⁸⁷ of the largest.</summary>
    /// <param name="values">[rows, stride].</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="count">Values per row, at least 1.</param>
    /// <param name="stride">Distance in floats between two rows, a multiple of 16.</param>
    public static void Apply<V, S>(ref float values, int rows, int count, int stride)
        where V : struct where S : struct, ISimd<V>
    {
        for (var row = 0; row < rows; row++)
        {
            ref var start = ref Unsafe.Add(ref values, (nint)row * stride);
            SoftmaxRow.Scaled<V, S>(ref start, ref start, count, stride, 1f, out _);
        }
    }

    /// <summary>gradient ← y · (gradient − Σ gradient · y): from the gradient of the outputs to that of the logits.</summary>
    /// <param name="output">y, [rows, stride].</param>
    /// <param name="gradient">[rows, stride].</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="count">Values per row, at least 1.</param>
    /// <param name="stride">Distance in floats between two rows, a multiple of 16.</param>
    public static void Backward<V, S>(ref float output, ref float gradient, int rows, int count, int stride)
        where V : struct where S : struct, ISimd<V>
    {
        for (var row = 0; row < rows; row++)
        {
            var offset = (nint)row * stride;
            BackwardRow<V, S>(ref Unsafe.Add(ref output, offset), ref Unsafe.Add(ref gradient, offset), count, stride);
        }
    }

    private static void BackwardRow<V, S>(ref float output, ref float gradient, int count, int stride)
        where V : struct where S : struct, ISimd<V>
    {
        var sums = S.Zero;
        for (var column = 0; column < count; column += S.Count)
        {
            var product = S.Multiply(S.Load(ref output, column), S.Load(ref gradient, column));
            sums = S.Add(sums, S.And(LaneMask.First<V, S>(count - column), product));
        }

        var mean = S.Create(S.Sum(sums));
        for (var column = 0; column < stride; column += S.Count)
        {
            var result = S.Multiply(S.Load(ref output, column), S.Subtract(S.Load(ref gradient, column), mean));
            S.Store(S.And(LaneMask.First<V, S>(count - column), result), ref gradient, column);
        }
    }
}
