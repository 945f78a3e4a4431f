namespace NetGen.Tests;

public class PortableMathTests
{
    [Fact]
    public void The_logarithm_is_accurate_to_1e_15_over_all_magnitudes()
    {
        var random = new RandomSource(1);
        for (var i = 0; i < 100_000; i++)
        {
            var x = (1 + random.NextDouble()) * Math.ScaleB(1, random.NextInt32(2046) - 1022);
            AssertClose(x);
        }
    }

    [Fact]
    public void The_logarithm_is_accurate_to_1e_15_near_1()
    {
        for (var k = 1; k <= 52; k++)
        {
            AssertClose(1 + Math.ScaleB(1, -k));
            AssertClose(1 - Math.ScaleB(1, -k));
        }
    }

    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(1e-310)]
    [InlineData(2.2250738585072014e-308)]
    [InlineData(0.7071067811865475)]
    [InlineData(1.4142135623730951)]
    [InlineData(1.4142135623730954)]
    [InlineData(2)]
    [InlineData(double.MaxValue)]
    public void The_logarithm_is_accurate_at_the_seams(double x) => AssertClose(x);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(-0.0, double.NegativeInfinity)]
    [InlineData(-1, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void The_logarithm_of_a_special_value_is_special(double x, double expected) =>
        Assert.Equal(expected, PortableMath.Log(x));

    [Fact]
    public void A_polynomial_takes_the_highest_power_first() =>
        Assert.Equal(2 * 9 + 5 * 3 + 7, PortableMath.Polynomial(3, [2, 5, 7]));

    private static void AssertClose(double x)
    {
        var expected = Math.Log(x);
        Assert.True(
            Math.Abs(PortableMath.Log(x) - expected) <= 1e-15 * Math.Abs(expected),
            $"log {x:R} is {PortableMath.Log(x):R} instead of {expected:R}.");
    }
}
