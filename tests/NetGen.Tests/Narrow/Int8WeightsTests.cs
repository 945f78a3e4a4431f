namespace NetGen.Tests.Narrow;

public class Int8WeightsTests
{
    [Theory]
    [InlineData(0.5f, 0)]
    [InlineData(1.5f, 2)]
    [InlineData(2.5f, 2)]
    [InlineData(-1.5f, -2)]
    [InlineData(-0.5f, 0)]
    [InlineData(0.50001f, 1)]
    [InlineData(127f, 127)]
    [InlineData(-127f, -127)]
    public void A_weight_becomes_the_nearest_number_of_scales_and_the_even_one_of_two(float weight, int value) =>
        Assert.Equal(value, Int8Weights.Value(weight, 1));

    [Fact]
    public void The_largest_weight_of_an_output_becomes_127()
    {
        var scale = Int8Weights.Scale([0.1f, -0.3f, 0.2f]);

        Assert.Equal(0.3f / 127, scale);
        Assert.Equal([42, -127, 85], new[] { 0.1f, -0.3f, 0.2f }.Select(weight => (int)Int8Weights.Value(weight, scale)));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(float.Epsilon)]
    public void Weights_without_a_scale_become_0(float weight)
    {
        Assert.Equal(0, Int8Weights.Scale([weight, -weight]));
        Assert.Equal(0, Int8Weights.Value(weight, 0));
    }

    [Fact]
    public void The_largest_floats_have_a_scale() =>
        Assert.Equal(-127, Int8Weights.Value(float.MinValue, Int8Weights.Scale([float.MaxValue, float.MinValue])));

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(66)]
    [InlineData(67)]
    [InlineData(784)]
    public void Every_input_has_a_place_of_its_own(int inputs)
    {
        var places = Enumerable.Range(0, inputs).Select(input => Int8Weights.Place(input, inputs)).ToHashSet();

        Assert.Equal(inputs, places.Count);
        Assert.All(places, place => Assert.InRange(place.Word, 0, (inputs + 3) / 4 - 1));
        Assert.All(places, place => Assert.InRange(place.Place, 0, 3));
    }

    [Theory]
    [InlineData(64, 32)]
    [InlineData(67, 70)]
    public void Scales_and_sums_stand_before_the_words(int inputs, int outputs)
    {
        var random = new Random(3);
        var weight = Enumerable.Range(0, inputs * outputs).Select(_ => random.NextSingle() - 0.5f).ToArray();
        var padded = RowLayout.Pad(outputs);
        var memory = new float[NarrowSize.Floats(Precision.Int8, inputs, padded)];

        Int8Weights.Round(weight, inputs, outputs, memory);

        for (var output = 0; output < outputs; output++)
        {
            var row = weight.AsSpan(output * inputs, inputs).ToArray();
            var scale = row.Max(Math.Abs) / 127;
            var values = row.Select(value => (int)Math.Round(value / (double)scale)).ToArray();
            Assert.Equal(scale, memory[output]);
            Assert.Equal((float)(values.Sum() * (double)scale), memory[padded + output]);
            for (var input = 0; input < inputs; input++)
            {
                var (word, place) = Int8Weights.Place(input, inputs);
                var bits = BitConverter.SingleToInt32Bits(memory[2 * padded + NarrowLayout.Offset(word, (inputs + 3) / 4, output, padded)]);
                Assert.Equal(values[input], (sbyte)(bits >> (8 * place)));
            }
        }
    }
}
