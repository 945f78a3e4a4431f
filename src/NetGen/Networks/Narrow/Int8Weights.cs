using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>
/// Weights in 8 bits: w = scale · v with v from −127 to 127 and a scale for each output. A word holds four inputs, in the
/// order of <see cref="Kernels.ByteInputs{V, S}"/>: i, i + g, i + 2g, i + 3g with g = inputs / 4, rounded down; the last word what is left.
/// </summary>
internal static class Int8Weights
{
    private const int Largest = 127;

    /// <summary>Rounds a layer's weights.</summary>
    /// <param name="weight">[outputs, inputs], all finite.</param>
    /// <param name="inputs">Inputs per row.</param>
    /// <param name="outputs">Outputs per row.</param>
    /// <param name="destination">Zeros, <see cref="NarrowSize.Floats"/>: scales, sums of the rounded weights, words.</param>
    public static void Round(ReadOnlySpan<float> weight, int inputs, int outputs, Span<float> destination)
    {
        var padded = RowLayout.Pad(outputs);
        var words = MemoryMarshal.Cast<float, uint>(destination[(2 * padded)..]);
        var count = NarrowSize.Words(Precision.Int8, inputs);
        for (var output = 0; output < outputs; output++)
        {
            var ofOutput = weight.Slice(output * inputs, inputs);
            var scale = Scale(ofOutput);
            var sum = 0L;
            for (var input = 0; input < inputs; input++)
            {
                var value = Value(ofOutput[input], scale);
                sum += value;
                var (word, place) = Place(input, inputs);
                words[NarrowLayout.Offset(word, count, output, padded)] |= (uint)(byte)value << (8 * place);
            }

            destination[output] = scale;
            destination[padded + output] = (float)((double)scale * sum);
        }
    }

    /// <summary>The scale by which the largest weight of an output becomes 127; 0 where all are 0.</summary>
    public static float Scale(ReadOnlySpan<float> ofOutput)
    {
        var largest = 0f;
        foreach (var weight in ofOutput)
        {
            largest = Math.Max(largest, Math.Abs(weight));
        }

        return largest / Largest;
    }

    /// <summary>The nearest whole number of scales, to even where two are.</summary>
    public static sbyte Value(float weight, float scale) =>
        scale == 0 ? (sbyte)0 : (sbyte)Math.Clamp(Math.Round((double)weight / scale), -Largest, Largest);

    /// <summary>The word and the byte of an input.</summary>
    public static (int Word, int Place) Place(int input, int inputs)
    {
        var groups = inputs / 4;
        return input < 4 * groups ? (input % groups, input / groups) : (groups, input - 4 * groups);
    }
}
