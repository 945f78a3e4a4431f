using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>
/// Weights in 16 bits, two neighbouring inputs a word. The lower half is rounded to the nearest bfloat16. The upper half
/// is chosen so that the whole word, read as a float, is nearest to its weight: its lower bits need no mask, and the error
/// is at most that of rounding, half a step; just below a power of two, above which steps are wider, at most a whole one.
/// </summary>
internal static class BFloat16Weights
{
    private const uint Sign = 0x8000_0000;

    /// <summary>Upper halves from this on are infinite or NaN.</summary>
    private const uint Infinity = 0x7F80;

    /// <summary>The upper half of the smallest normal float: arithmetic on subnormal ones is slow on some processors.</summary>
    private const uint SmallestNormal = 0x0080;

    /// <summary>Rounds a layer's weights.</summary>
    /// <param name="weight">[outputs, inputs], all finite.</param>
    /// <param name="inputs">Inputs per row.</param>
    /// <param name="outputs">Outputs per row.</param>
    /// <param name="destination">Zeros, <see cref="NarrowSize.Floats"/>.</param>
    public static void Round(ReadOnlySpan<float> weight, int inputs, int outputs, Span<float> destination)
    {
        var words = MemoryMarshal.Cast<float, uint>(destination);
        var count = NarrowSize.Words(Precision.BFloat16, inputs);
        for (var output = 0; output < outputs; output++)
        {
            var ofOutput = weight.Slice(output * inputs, inputs);
            for (var word = 0; word < count; word++)
            {
                words[NarrowLayout.Offset(word, count, output, RowLayout.Pad(outputs))] =
                    Word(ofOutput[2 * word], 2 * word + 1 < inputs ? ofOutput[2 * word + 1] : 0);
            }
        }
    }

    /// <summary>The word of two weights.</summary>
    public static uint Word(float first, float second)
    {
        var low = Nearest(first);
        return Upper(second, low) << 16 | low;
    }

    /// <summary>The nearest bfloat16, to even where two are; the largest where that would be infinite.</summary>
    private static uint Nearest(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        var rounded = (bits + 0x7FFF + (bits >> 16 & 1)) >> 16;
        return (rounded & 0x7FFF) < Infinity ? rounded : rounded - 1;
    }

    /// <summary>The upper half of the float that is nearest to <paramref name="value"/> among those with this lower half.</summary>
    private static uint Upper(float value, uint low)
    {
        var magnitude = Math.Abs((double)value);
        var near = BitConverter.SingleToUInt32Bits(value) >> 16 & 0x7FFF;
        var least = low == 0 ? 0 : SmallestNormal;
        var best = Math.Clamp(near, least, Infinity - 1);
        foreach (var candidate in (ReadOnlySpan<uint>)[best - 1, best + 1])
        {
            // best − 1 wraps round where best is 0.
            if (candidate >= least && candidate < Infinity && Distance(candidate) < Distance(best))
            {
                best = candidate;
            }
        }

        return (BitConverter.SingleToUInt32Bits(value) & Sign) >> 16 | best;

        double Distance(uint upper) => Math.Abs(BitConverter.UInt32BitsToSingle(upper << 16 | low) - magnitude);
    }
}
