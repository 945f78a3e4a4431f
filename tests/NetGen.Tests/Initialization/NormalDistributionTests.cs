namespace NetGen.Tests;

public class NormalDistributionTests
{
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.75, 0.6744897501960817)]
    [InlineData(0.84134474606854293, 1)]
    [InlineData(0.925, 1.439531470938456)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.999, 3.090232306167813)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(1e-20, -9.262340089798408)]
    [InlineData(1e-300, -37.0471)]
    public void Known_quantiles_come_out(double probability, double expected)
    {
        // 1e-300 is known to six digits only.
        var tolerance = probability == 1e-300 ? 5e-5 : 4e-15 * Math.Abs(expected);

        Assert.Equal(expected, NormalDistribution.InverseCumulative(probability), tolerance);
    }

    [Fact]
    public void The_distribution_function_of_the_quantile_is_the_probability()
    {
        for (var probability = 0.001; probability < 1; probability += 0.001)
        {
            var z = NormalDistribution.InverseCumulative(probability);
            Assert.Equal(probability, Statistics.NormalCumulative(z), 1e-15);
        }
    }

    [Fact]
    public void Quantiles_are_antisymmetric_to_the_bit()
    {
        var random = new RandomSource(2);
        for (var i = 0; i < 10_000; i++)
        {
            var probability = random.NextOpenDouble();
            Assert.Equal(
                -NormalDistribution.InverseCumulative(probability), NormalDistribution.InverseCumulative(1 - probability));
        }
    }

    [Fact]
    public void The_smallest_and_the_largest_open_uniform_give_finite_quantiles()
    {
        var smallest = Math.ScaleB(1, -53);

        Assert.Equal(-8.209536151601387, NormalDistribution.InverseCumulative(smallest), 1e-13);
        Assert.Equal(8.209536151601387, NormalDistribution.InverseCumulative(1 - smallest), 1e-13);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_probability_not_between_0_and_1_is_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            nameof(probability), () => NormalDistribution.InverseCumulative(probability));

    [Fact]
    public void The_probability_within_two_standard_deviations_cuts_at_2()
    {
        var extreme = 0.5 + (0.5 - Math.ScaleB(1, -53)) * NormalDistribution.WithinTwo;

        Assert.Equal(NormalDistribution.WithinTwo, 2 * Statistics.NormalCumulative(2) - 1, 1e-15);
        Assert.Equal(2, NormalDistribution.InverseCumulative(extreme), 4e-15);
        Assert.Equal(2f, (float)NormalDistribution.InverseCumulative(extreme));
    }

    [Fact]
    public void The_truncated_standard_deviation_is_that_of_the_truncated_density()
    {
        // Var(z | |z| < 2) = 1 − 4 φ(2) / P(|z| < 2).
        var density = Math.Exp(-2) / Math.Sqrt(2 * Math.PI);

        Assert.Equal(
            NormalDistribution.TruncatedStandardDeviation, Math.Sqrt(1 - 4 * density / NormalDistribution.WithinTwo), 1e-15);
    }
}
