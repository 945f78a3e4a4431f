namespace NetGen.Tests;

public class VarianceScalingInitializerTests
{
    [Theory]
    [InlineData(784, 128, .046829291, .050507627, .035714286, .125)]
    [InlineData(128, 64, .102062073, .125, .088388348, .176776695)]
    [InlineData(64, 10, .164398987, .176776695, .125, .447213595)]
    [InlineData(256, 256, .0625, .088388348, .0625, .088388348)]
    [InlineData(100, 10, .134839972, .141421356, .1, .447213595)]
    [InlineData(128, 784, .046829291, .125, .088388348, .050507627)]
    [InlineData(2, 2, .707106781, 1, .707106781, 1)]
    public void Standard_deviations_are_the_reference_values(
        int inputs, int outputs, double xavier, double he, double leCun, double heOfFanOut)
    {
        AssertStd(xavier, WeightInitializer.Xavier(), WeightInitializer.Xavier(truncated: true), WeightInitializer.XavierUniform());
        AssertStd(he, WeightInitializer.He(), WeightInitializer.He(truncated: true), WeightInitializer.HeUniform());
        AssertStd(leCun, WeightInitializer.LeCun(), WeightInitializer.LeCun(truncated: true), WeightInitializer.LeCunUniform());
        AssertStd(heOfFanOut, WeightInitializer.He(mode: FanMode.Out), WeightInitializer.HeUniform(mode: FanMode.Out));

        void AssertStd(double expected, params WeightInitializer[] initializers) =>
            Assert.All(initializers, initializer => Assert.Equal(
                expected, Assert.IsType<VarianceScalingInitializer>(initializer).StandardDeviation(inputs, outputs), 1e-9));
    }

    [Theory]
    [InlineData(784, 128, .078048818)]
    [InlineData(128, 64, .170103454)]
    [InlineData(64, 10, .273998312)]
    public void The_gain_multiplies_the_standard_deviation(int inputs, int outputs, double expected)
    {
        var initializer = (VarianceScalingInitializer)WeightInitializer.Xavier(5.0 / 3);

        Assert.Equal(expected, initializer.StandardDeviation(inputs, outputs), 1e-9);
    }

    [Theory]
    [InlineData(FanMode.In, 2, 2.0)]
    [InlineData(FanMode.Out, 2, 0.5)]
    [InlineData(FanMode.Average, 2, 0.8)]
    public void The_scale_is_divided_by_the_fan(FanMode mode, double scale, double expectedVariance)
    {
        var initializer = new VarianceScalingInitializer(scale, mode, Distribution.Normal);

        Assert.Equal(Math.Sqrt(expectedVariance), initializer.StandardDeviation(inputs: 1, outputs: 4), 1e-15);
    }

    [Fact]
    public void The_average_of_enormous_fans_does_not_overflow()
    {
        var initializer = new VarianceScalingInitializer(1, FanMode.Average, Distribution.Normal);

        Assert.Equal(Math.Sqrt(1.0 / int.MaxValue), initializer.StandardDeviation(int.MaxValue, int.MaxValue));
    }

    [Fact]
    public void Xavier_He_and_LeCun_are_variance_scalings()
    {
        AssertSame(WeightInitializer.Xavier(2), new VarianceScalingInitializer(4, FanMode.Average, Distribution.Normal));
        AssertSame(WeightInitializer.XavierUniform(2), new VarianceScalingInitializer(4, FanMode.Average, Distribution.Uniform));
        AssertSame(WeightInitializer.He(2, FanMode.Out), new VarianceScalingInitializer(4, FanMode.Out, Distribution.Normal));
        AssertSame(WeightInitializer.HeUniform(2), new VarianceScalingInitializer(4, FanMode.In, Distribution.Uniform));
        AssertSame(WeightInitializer.LeCun(2, truncated: true), new VarianceScalingInitializer(4, FanMode.In, Distribution.TruncatedNormal));
        AssertSame(WeightInitializer.LeCunUniform(), WeightInitializer.VarianceScaling(1, FanMode.In, Distribution.Uniform));
        AssertSame(WeightInitializer.LeCun(), WeightInitializer.VarianceScaling());

        static void AssertSame(WeightInitializer first, WeightInitializer second) =>
            Assert.Equal(Weights.Draw(first, 30, 20), Weights.Draw(second, 30, 20));
    }
}
