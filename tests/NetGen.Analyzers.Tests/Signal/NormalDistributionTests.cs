using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>Against values of mpmath at 30 digits.</summary>
public sealed class NormalDistributionTests
{
    [Theory]
    [InlineData(-3, 1.9999779095030014146)]
    [InlineData(-0.5, 1.5204998778130465377)]
    [InlineData(0, 1)]
    [InlineData(0.1, 0.8875370839817151078)]
    [InlineData(0.5, 0.47950012218695346232)]
    [InlineData(0.9, 0.20309178757716787148)]
    [InlineData(0.999, 0.15771472979350305799)]
    [InlineData(1, 0.15729920705028513066)]
    [InlineData(1.001, 0.15688451452192367534)]
    [InlineData(1.5, 0.033894853524689272933)]
    [InlineData(2, 0.0046777349810472658379)]
    [InlineData(3, 0.000022090496998585441373)]
    [InlineData(4, 1.5417257900280018852e-8)]
    [InlineData(5, 1.5374597944280348502e-12)]
    [InlineData(6, 2.1519736712498913117e-17)]
    [InlineData(6.5, 3.8421483271206474699e-20)]
    [InlineData(10, 2.088487583762544757e-45)]
    [InlineData(15, 7.2129941724512066666e-100)]
    [InlineData(20, 5.3958656116079009289e-176)]
    [InlineData(26, 5.6631924088561428465e-296)]
    public void The_complementary_error_function_holds_in_both_tails(double x, double expected) =>
        Assert.InRange(NormalDistribution.Erfc(x) / expected - 1, -2e-15, 2e-15);

    [Theory]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(-1e300, 0)]
    [InlineData(-40, 0)]
    [InlineData(0, 0.5)]
    [InlineData(40, 1)]
    [InlineData(1e300, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    public void Far_out_it_ends_at_0_and_1(double x, double expected) => Assert.Equal(expected, NormalDistribution.Below(x), 1e-300);

    [Fact]
    public void The_density_is_its_derivative()
    {
        for (var x = -8.0; x <= 8; x += 0.125)
        {
            const double Step = 1e-4;
            var slope = (NormalDistribution.Below(x + Step) - NormalDistribution.Below(x - Step)) / (2 * Step);
            Assert.InRange(slope, NormalDistribution.Density(x) * (1 - 1e-6) - 1e-12, NormalDistribution.Density(x) * (1 + 1e-6) + 1e-12);
        }
    }
}
