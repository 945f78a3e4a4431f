namespace NetGen.Tests;

/// <summary>What the drawn weights are distributed like; the seed is fixed, the bounds are those of a chance of 1e-4.</summary>
public class DistributionTests
{
    private const int Inputs = 784;
    private const int Outputs = 128;
    private const int Count = Inputs * Outputs;
    private const double NormalKurtosis = 3;
    private const double UniformKurtosis = 1.8;
    private const double TruncatedKurtosis = 2.365537;

    private static readonly Dictionary<string, (WeightInitializer Initializer, double Mean, double Std, double Kurtosis)> Cases = new()
    {
        ["Normal"] = (WeightInitializer.Normal(0.3, 0.5), 0.3, 0.5, NormalKurtosis),
        ["Uniform"] = (WeightInitializer.Uniform(-1, 3), 1, 4 / Math.Sqrt(12), UniformKurtosis),
        ["TruncatedNormal"] = (WeightInitializer.TruncatedNormal(5, 0.1), 5, .087962566103423978, TruncatedKurtosis),
        ["Xavier"] = (WeightInitializer.Xavier(), 0, .046829291, NormalKurtosis),
        ["Xavier with gain 5/3"] = (WeightInitializer.Xavier(5.0 / 3), 0, .078048818, NormalKurtosis),
        ["Xavier truncated"] = (WeightInitializer.Xavier(truncated: true), 0, .046829291, TruncatedKurtosis),
        ["XavierUniform"] = (WeightInitializer.XavierUniform(), 0, .046829291, UniformKurtosis),
        ["He"] = (WeightInitializer.He(), 0, .050507627, NormalKurtosis),
        ["He of fan-out"] = (WeightInitializer.He(mode: FanMode.Out), 0, .125, NormalKurtosis),
        ["He truncated"] = (WeightInitializer.He(truncated: true), 0, .050507627, TruncatedKurtosis),
        ["HeUniform"] = (WeightInitializer.HeUniform(), 0, .050507627, UniformKurtosis),
        ["LeCun"] = (WeightInitializer.LeCun(), 0, .035714286, NormalKurtosis),
        ["LeCun truncated"] = (WeightInitializer.LeCun(truncated: true), 0, .035714286, TruncatedKurtosis),
        ["LeCunUniform"] = (WeightInitializer.LeCunUniform(), 0, .035714286, UniformKurtosis),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Mean_and_variance_are_as_asked(string name)
    {
        var (initializer, mean, std, kurtosis) = Cases[name];
        var weight = Weights.Draw(initializer, Inputs, Outputs);

        Assert.Equal(mean, Statistics.Mean(weight), Statistics.Z * std / Math.Sqrt(Count));
        Assert.Equal(1, Statistics.Variance(weight) / (std * std), Statistics.Z * Math.Sqrt((kurtosis - 1) / Count));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_shape_is_that_of_the_distribution(string name)
    {
        var (initializer, mean, std, kurtosis) = Cases[name];
        var weight = Weights.Draw(initializer, Inputs, Outputs);

        Assert.Equal(kurtosis, Statistics.Kurtosis(weight), Statistics.Z * Math.Sqrt(24.0 / Count));
        Assert.InRange(
            Statistics.DistributionDistance(weight, x => Cumulative((x - mean) / std, kurtosis)),
            0,
            Statistics.KolmogorovSmirnov / Math.Sqrt(Count));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bounded_distribution_keeps_and_nearly_reaches_its_bounds(string name)
    {
        var (initializer, mean, std, kurtosis) = Cases[name];
        var weight = Weights.Draw(initializer, Inputs, Outputs);
        var bound = kurtosis switch
        {
            UniformKurtosis => Math.Sqrt(3) * std,
            TruncatedKurtosis => 2 * std / NormalDistribution.TruncatedStandardDeviation,
            _ => 8.3 * std,
        };
        var nearly = kurtosis == NormalKurtosis ? 4 * std : 0.999 * bound;

        // A float rounds by at most 2⁻²⁴ of the weight, and the reference values have 8 digits.
        var slack = 1e-7 * (Math.Abs(mean) + bound);
        Assert.InRange(weight.Min() - mean, -bound - slack, -nearly + slack);
        Assert.InRange(weight.Max() - mean, nearly - slack, bound + slack);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Neighbouring_weights_are_uncorrelated(string name)
    {
        var weight = Weights.Draw(Cases[name].Initializer, Inputs, Outputs).AsSpan();
        var bound = Statistics.Z / Math.Sqrt(Count);

        Assert.InRange(Statistics.Correlation(weight[..^1], weight[1..]), -bound, bound);
        Assert.InRange(Statistics.Correlation(weight[..^Inputs], weight[Inputs..]), -bound, bound);
    }

    [Theory]
    [InlineData(0UL, 0, 0UL, 1)]
    [InlineData(0UL, 0, 1UL, 0)]
    [InlineData(0UL, 1, 1UL, 0)]
    [InlineData(7UL, 2, 7UL, 258)]
    public void Layers_and_seeds_are_uncorrelated(ulong seed, int layer, ulong otherSeed, int otherLayer)
    {
        var weight = Weights.Draw(WeightInitializer.He(), 256, 256, seed, layer);
        var other = Weights.Draw(WeightInitializer.He(), 256, 256, otherSeed, otherLayer);

        Assert.NotEqual(weight, other);
        Assert.InRange(Statistics.Correlation(weight, other), -Statistics.Z / 256, Statistics.Z / 256);
    }

    [Theory]
    [InlineData(784, 128, .8428, 1.9856)]
    [InlineData(256, 256, 0, 2.8284)]
    [Trait(Speed.Trait, Speed.Slow)]
    public void Singular_values_of_He_fill_the_Marchenko_Pastur_range(int inputs, int outputs, double smallest, double largest)
    {
        var values = SingularValues.Of(Weights.Draw(WeightInitializer.He(), inputs, outputs), inputs);

        // The edges of finite matrices scatter as Tracy and Widom found: by 0.03 at 256 x 256, 0.02 inside the limit.
        Assert.Equal(smallest, values[0], 0.1);
        Assert.Equal(largest, values[^1], 0.1);
    }

    /// <summary>The standardized distribution function, the distribution told by its kurtosis.</summary>
    private static double Cumulative(double x, double kurtosis) => kurtosis switch
    {
        UniformKurtosis => Math.Clamp(0.5 + x / Math.Sqrt(12), 0, 1),
        TruncatedKurtosis => Math.Clamp(
            0.5 + (Statistics.NormalCumulative(x * NormalDistribution.TruncatedStandardDeviation) - 0.5) / NormalDistribution.WithinTwo,
            0,
            1),
        _ => Statistics.NormalCumulative(x),
    };
}
