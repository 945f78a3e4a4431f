using System.Globalization;

namespace NetGen.Tests;

public class InitializerParameterTests
{
    private static readonly Dictionary<string, Func<double, WeightInitializer>> ByGain = new()
    {
        ["Xavier"] = gain => WeightInitializer.Xavier(gain),
        ["XavierUniform"] = gain => WeightInitializer.XavierUniform(gain),
        ["He"] = gain => WeightInitializer.He(gain),
        ["HeUniform"] = gain => WeightInitializer.HeUniform(gain),
        ["LeCun"] = gain => WeightInitializer.LeCun(gain),
        ["LeCunUniform"] = gain => WeightInitializer.LeCunUniform(gain),
        ["Orthogonal"] = gain => WeightInitializer.Orthogonal(gain),
        ["Identity"] = gain => WeightInitializer.Identity(gain),
    };

    private static readonly Dictionary<string, Func<double, WeightInitializer>> ByStd = new()
    {
        ["Normal"] = std => WeightInitializer.Normal(0, std),
        ["TruncatedNormal"] = std => WeightInitializer.TruncatedNormal(0, std),
        ["Sparse"] = std => WeightInitializer.Sparse(0.9, std),
    };

    public static TheoryData<double> NotFinite => [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e31, -1e31];

    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    [InlineData(-1)]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_gain_that_is_not_positive_and_finite_is_refused(double gain) =>
        Assert.All(ByGain.Values, create => Assert.Throws<ArgumentOutOfRangeException>(nameof(gain), () => create(gain)));

    [Fact]
    public void The_smallest_and_the_largest_gain_are_accepted() =>
        Assert.All(ByGain.Values, create => Assert.All([1e-15, 1e15], gain => Assert.NotNull(create(gain))));

    [Theory]
    [MemberData(nameof(NotFinite))]
    [InlineData(-1e-9)]
    public void A_std_that_is_negative_or_not_finite_is_refused(double std) =>
        Assert.All(ByStd.Values, create => Assert.Throws<ArgumentOutOfRangeException>(nameof(std), () => create(std)));

    [Theory]
    [MemberData(nameof(NotFinite))]
    public void A_mean_a_value_or_a_bound_that_is_not_finite_is_refused(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("mean", () => WeightInitializer.Normal(value));
        Assert.Throws<ArgumentOutOfRangeException>("mean", () => WeightInitializer.TruncatedNormal(value));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(value), () => WeightInitializer.Constant(value));
        Assert.Throws<ArgumentOutOfRangeException>("low", () => WeightInitializer.Uniform(low: value));
        Assert.Throws<ArgumentOutOfRangeException>("high", () => WeightInitializer.Uniform(high: value));
    }

    [Fact]
    public void A_low_above_high_is_refused_with_both_numbers()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("high", () => WeightInitializer.Uniform(0.5, 0.25));

        Assert.StartsWith("The initializer's high is 0.25, but must be at least low, 0.5.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void A_sparsity_outside_0_to_1_is_refused(double sparsity) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(sparsity), () => WeightInitializer.Sparse(sparsity));

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_scale_that_is_not_positive_and_finite_is_refused(double scale) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(scale), () => WeightInitializer.VarianceScaling(scale));

    [Fact]
    public void An_undefined_mode_or_distribution_is_refused_with_the_choices()
    {
        var mode = Assert.Throws<ArgumentOutOfRangeException>("mode", () => WeightInitializer.He(mode: (FanMode)3));
        var distribution = Assert.Throws<ArgumentOutOfRangeException>(
            "distribution", () => WeightInitializer.VarianceScaling(distribution: (Distribution)(-1)));

        Assert.Contains("mode is 3, which is no FanMode; choose In, Out, Average.", mode.Message, StringComparison.Ordinal);
        Assert.Contains("choose Normal, TruncatedNormal, Uniform.", distribution.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_says_the_number_and_the_range_in_any_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = comma;

            var error = Assert.Throws<ArgumentOutOfRangeException>(() => WeightInitializer.Normal(0, -0.5));

            Assert.StartsWith(
                "The initializer's std is -0.5, but must be a number from 0 to 1E+30.", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
