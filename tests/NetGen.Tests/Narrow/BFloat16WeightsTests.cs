namespace NetGen.Tests.Narrow;

/// <summary>The two halves of a word against a search through all values that a half can take.</summary>
public class BFloat16WeightsTests
{
    private const uint Infinity = 0x7F80;

    public static TheoryData<float> Edges =>
    [
        0f, -0f, 1f, -1f, float.Epsilon, -float.Epsilon, 1e-39f, 1.1754942E-38f, 1.17549435E-38f, float.MaxValue, float.MinValue, 3.3895314E+38f, 3.3961775E+38f,
        BitConverter.UInt32BitsToSingle(0x3F80_8000), // halfway, even below
        BitConverter.UInt32BitsToSingle(0x3F81_8000), // halfway, even above
        BitConverter.UInt32BitsToSingle(0xBF81_8000), BitConverter.UInt32BitsToSingle(0x3F80_7FFF), BitConverter.UInt32BitsToSingle(0x3F80_8001),
        BitConverter.UInt32BitsToSingle(0x3FFF_FFFF), // the next is a power of two
    ];

    [Theory]
    [MemberData(nameof(Edges))]
    public void Edge_values_are_rounded_as_a_search_does(float value)
    {
        AssertLower(value);
        foreach (var first in (float[])[0, 1, -0.7f, 0.3333f])
        {
            AssertUpper(first, value);
        }
    }

    [Fact]
    public void Random_values_are_rounded_as_a_search_does()
    {
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var (first, second) = (Draw(), Draw());
            AssertLower(first);
            AssertUpper(first, second);
        }

        float Draw() => BitConverter.UInt32BitsToSingle((uint)random.NextInt64(Infinity << 16) | (uint)random.Next(2) << 31);
    }

    [Fact]
    public void The_upper_half_is_as_near_as_rounding_would_be()
    {
        var random = new Random(2);
        for (var i = 0; i < 10_000; i++)
        {
            var (first, second) = (random.NextSingle() - 0.5f, random.NextSingle() - 0.5f);
            var error = Math.Abs(BitConverter.UInt32BitsToSingle(BFloat16Weights.Word(first, second)) - (double)second);

            // 7 bits follow the first; where a step leads past a power of two, it may be twice as wide.
            var step = Math.ScaleB(1, Math.ILogB(second) - 7);
            var isBelowPower = Math.Abs(second) > Math.ScaleB(1, Math.ILogB(second) + 1) - step;
            Assert.InRange(error, 0, isBelowPower ? step : step / 2);
        }
    }

    [Theory]
    [InlineData(64, 32)]
    [InlineData(7, 3)]
    [InlineData(5, 130)]
    public void Every_weight_lies_where_the_layout_says(int inputs, int outputs)
    {
        var weight = Enumerable.Range(1, inputs * outputs).Select(i => (float)i).ToArray();
        var words = new float[NarrowSize.Floats(Precision.BFloat16, inputs, RowLayout.Pad(outputs))];

        BFloat16Weights.Round(weight, inputs, outputs, words);

        var expected = new uint[words.Length];
        for (var output = 0; output < outputs; output++)
        {
            for (var pair = 0; pair < (inputs + 1) / 2; pair++)
            {
                // Panels of 64 outputs, one after the other, [pairs][outputs of the panel].
                var panel = output / 64 * 64;
                var width = Math.Min(64, RowLayout.Pad(outputs) - panel);
                var at = panel * ((inputs + 1) / 2) + pair * width + output - panel;
                var row = weight.AsSpan(output * inputs, inputs);
                expected[at] = BFloat16Weights.Word(row[2 * pair], 2 * pair + 1 < inputs ? row[2 * pair + 1] : 0);
            }
        }

        Assert.Equal(expected, words.Select(BitConverter.SingleToUInt32Bits));
    }

    private static void AssertLower(float value)
    {
        var candidates = Enumerable.Range(0, (int)Infinity).Select(bits => (uint)bits | (float.IsNegative(value) ? 0x8000u : 0));
        var nearest = candidates.OrderBy(bits => Math.Abs(BitConverter.UInt32BitsToSingle(bits << 16) - (double)value)).ThenBy(bits => bits & 1).First();

        Assert.Equal(nearest, BFloat16Weights.Word(value, 0) & 0xFFFF);
    }

    /// <summary>Where the lower half is not 0, subnormal floats are left out.</summary>
    private static void AssertUpper(float first, float second)
    {
        var word = BFloat16Weights.Word(first, second);
        var low = word & 0xFFFF;
        var least = low == 0 ? 0u : 0x80u;
        var nearest = Enumerable.Range((int)least, (int)(Infinity - least)).Min(upper => Distance((uint)upper << 16 | low));

        Assert.Equal(nearest, Distance(word & 0x7FFF_FFFF));
        Assert.Equal(float.IsNegative(second), (word & 0x8000_0000) != 0);
        double Distance(uint magnitude) => Math.Abs(BitConverter.UInt32BitsToSingle(magnitude) - Math.Abs((double)second));
    }
}
