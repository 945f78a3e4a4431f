namespace NetGen.Tests.Data;

public class ValueRangeTests
{
    [Theory]
    [InlineData(-0.001f)]
    [InlineData(1.001f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void The_first_value_outside_is_found_wherever_it_is(float outside)
    {
        for (var length = 1; length < 80; length++)
        {
            var values = Enumerable.Range(0, length).Select(i => i % 3 / 2f).ToArray();
            Assert.Equal(-1, ValueRange.Probabilities.IndexOutside(values));
            for (var index = length - 1; index >= 0; index--)
            {
                values[index] = outside;
                Assert.Equal(index, ValueRange.Probabilities.IndexOutside(values));
            }
        }
    }

    [Fact]
    public void Every_finite_number_is_finite()
    {
        Assert.Equal(-1, ValueRange.Finite.IndexOutside([float.MinValue, float.MaxValue, -0f, float.Epsilon, 1, 2, 3, 4, 5]));
        Assert.Equal(2, ValueRange.Finite.IndexOutside([1, 2, float.NegativeInfinity, float.NaN]));
        Assert.Equal(-1, ValueRange.Finite.IndexOutside([]));
    }
}
