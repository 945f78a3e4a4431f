namespace NetGen.Signal;

/// <summary>
/// Limits of the computation. Far beyond what a float holds nothing is left to predict, and doubles must not overflow in fourth
/// powers: variances stop at 1e80 and means at 1e40, long after the overflow has been reported.
/// </summary>
internal static class SignalRange
{
    private const double LargestVariance = 1e80;
    private const double LargestMean = 1e40;

    public static double Limit(double variance) => Math.Min(variance, LargestVariance);

    public static double LimitSigned(double value) => Math.Max(-LargestMean, Math.Min(LargestMean, value));

    /// <summary>Whether values of this distribution overflow a float: four standard deviations are reached in any layer of some width.</summary>
    public static bool OverflowsFloat(double mean, double variance) => Math.Abs(mean) + 4 * Math.Sqrt(variance) > float.MaxValue;
}
