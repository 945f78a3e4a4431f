namespace NetGen.Tests;

public class SparseInitializerTests
{
    [Theory]
    [InlineData(0.9, 10, 9)]
    [InlineData(0.9, 128, 116)]
    [InlineData(0.5, 7, 4)]
    [InlineData(0.07, 100, 7)]
    [InlineData(0.95, 10, 10)]
    [InlineData(0.001, 10, 1)]
    [InlineData(0, 10, 0)]
    public void Every_input_has_exactly_the_share_of_zeros_rounded_up(double sparsity, int outputs, int zeros)
    {
        const int Inputs = 30;
        var weight = Weights.Draw(WeightInitializer.Sparse(sparsity), Inputs, outputs);

        Assert.All(
            Enumerable.Range(0, Inputs),
            input => Assert.Equal(zeros, Enumerable.Range(0, outputs).Count(output => weight[output * Inputs + input] == 0)));
    }

    [Fact]
    public void The_weights_that_remain_are_normal_with_the_std()
    {
        var remaining = Weights.Draw(WeightInitializer.Sparse(0.5, std: 0.2), 784, 128).Where(w => w != 0).ToArray();
        var count = remaining.Length;

        Assert.Equal(784 * 64, count);
        Assert.Equal(0, Statistics.Mean(remaining), Statistics.Z * 0.2 / Math.Sqrt(count));
        Assert.Equal(1, Statistics.Variance(remaining) / 0.04, Statistics.Z * Math.Sqrt(2.0 / count));
        Assert.InRange(
            Statistics.DistributionDistance(remaining, x => Statistics.NormalCumulative(x / 0.2)),
            0,
            Statistics.KolmogorovSmirnov / Math.Sqrt(count));
    }

    [Fact]
    public void Every_output_is_equally_likely_to_be_zero()
    {
        const int Inputs = 20_000;
        const int Outputs = 10;
        var weight = Weights.Draw(WeightInitializer.Sparse(0.3), Inputs, Outputs);

        // Binomial with p = 0.3.
        Assert.All(
            Enumerable.Range(0, Outputs),
            output => Assert.Equal(
                0.3 * Inputs,
                weight.AsSpan(output * Inputs, Inputs).Count(0f),
                Statistics.Z * Math.Sqrt(Inputs * 0.3 * 0.7)));
    }
}
