namespace NetGen.Tests;

/// <summary>Sample statistics, and the bounds a correct sample keeps.</summary>
internal static class Statistics
{
    /// <summary>The standard normal quantile of a two-sided chance of 1e-4.</summary>
    public const double Z = 3.8906;

    /// <summary>The Kolmogorov–Smirnov quantile of a chance of 1e-4; divide by √N.</summary>
    public const double KolmogorovSmirnov = 2.22525;

    public static double Mean(ReadOnlySpan<float> sample)
    {
        var sum = 0.0;
        foreach (var x in sample)
        {
            sum += x;
        }

        return sum / sample.Length;
    }

    /// <summary>The mean of the given power of the deviations from the mean.</summary>
    public static double CentralMoment(ReadOnlySpan<float> sample, int power)
    {
        var mean = Mean(sample);
        var sum = 0.0;
        foreach (var x in sample)
        {
            sum += Math.Pow(x - mean, power);
        }

        return sum / sample.Length;
    }

    public static double Variance(ReadOnlySpan<float> sample) => CentralMoment(sample, 2);

    public static double Kurtosis(ReadOnlySpan<float> sample) => CentralMoment(sample, 4) / Math.Pow(Variance(sample), 2);

    public static double Correlation(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        var (firstMean, secondMean) = (Mean(first), Mean(second));
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            sum += (first[i] - firstMean) * (second[i] - secondMean);
        }

        return sum / first.Length / Math.Sqrt(Variance(first) * Variance(second));
    }

    /// <summary>The largest distance between the sample's distribution function and the given one.</summary>
    public static double DistributionDistance(float[] sample, Func<double, double> cumulative)
    {
        var distance = 0.0;
        foreach (var (rank, x) in sample.Order().Index())
        {
            var expected = cumulative(x);
            distance = Math.Max(distance, expected - (double)rank / sample.Length);
            distance = Math.Max(distance, (rank + 1.0) / sample.Length - expected);
        }

        return distance;
    }

    /// <summary>The standard normal distribution function by its series (Marsaglia 2004), apart from the library's inverse.</summary>
    public static double NormalCumulative(double z)
    {
        var (sum, term) = (z, z);
        for (var k = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); k += 2)
        {
            term *= z * z / k;
            sum += term;
        }

        return 0.5 + sum * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
    }
}
