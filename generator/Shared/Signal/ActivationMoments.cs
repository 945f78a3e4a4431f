namespace NetGen.Signal;

/// <summary>Expectations of an activation y = φ(z) over the distribution of the pre-activation z.</summary>
/// <param name="Mean">E y.</param>
/// <param name="Variance">Var y.</param>
/// <param name="SlopeMean">E φ'(z).</param>
/// <param name="SlopeSecondMoment">E φ'(z)².</param>
/// <param name="LengthSlope">The derivative of E y² by the variance of z: E[y φ'(z) (z − E z)] / Var z.</param>
/// <param name="SquareSpread">The relative variance of y², κ = E y⁴ / (E y²)² − 1.</param>
/// <param name="SaturatedShare">P(z where φ is within 3 % of the ends of its range).</param>
/// <param name="InactiveShare">P(z where φ and φ' are 0).</param>
internal sealed record ActivationMoments(
    double Mean,
    double Variance,
    double SlopeMean,
    double SlopeSecondMoment,
    double LengthSlope,
    double SquareSpread,
    double SaturatedShare,
    double InactiveShare)
{
    /// <summary>Below this variance the derivative by the variance would drown in rounding; it no longer changes.</summary>
    private const double SmallestVariance = 1e-8;

    public double SecondMoment => Mean * Mean + Variance;

    public static ActivationMoments Of(ActivationShape shape, Nodes z, double[] outputs, double[] slopes)
    {
        var (mean, variance) = z.Moments(outputs);
        var second = mean * mean + variance;
        return new(
            mean,
            variance,
            SlopeMean: z.Sum(i => slopes[i]),
            SlopeSecondMoment: z.Sum(i => slopes[i] * slopes[i]),
            LengthSlope: LengthSlopeOf(shape, z, outputs, slopes),
            SquareSpread: second > 0 ? z.Sum(i => Square(outputs[i] * outputs[i] / second - 1)) : 0,
            SaturatedShare: Share(z, shape.IsSaturated),
            InactiveShare: Share(z, shape.IsInactive));
    }

    /// <summary>Softmax: each of the outputs is 1/m on average, and together they are 1.</summary>
    /// <param name="outputs">m.</param>
    /// <param name="logitVariance">The variance of the logits over the outputs.</param>
    public static ActivationMoments OfSoftmax(int outputs, double logitVariance)
    {
        var softmax = SoftmaxMoments.Of(outputs, logitVariance);
        return new(
            Mean: 1.0 / outputs,
            Variance: softmax.SquaresAboveUniform / outputs,
            SlopeMean: 0,
            // ‖∂p/∂z‖² = Σp² − 2Σp³ + (Σp²)², which is (1 − 1/m)/m for equal and 0 for one-hot probabilities.
            SlopeSecondMoment: softmax.SumOfSquares * (1 - softmax.SumOfSquares) / outputs,
            LengthSlope: 0,
            SquareSpread: 0,
            SaturatedShare: 0,
            InactiveShare: 0);
    }

    private static double LengthSlopeOf(ActivationShape shape, Nodes z, double[] outputs, double[] slopes)
    {
        var (mean, variance) = z.Moments();
        if (variance >= SmallestVariance)
        {
            return z.Sum(i => outputs[i] * slopes[i] * ((z.Values[i] - mean) / variance));
        }

        var near = Nodes.Normal(mean, SmallestVariance, shape.Breakpoints);
        return near.Sum(i =>
        {
            var (value, slope) = shape.At(near.Values[i]);
            return value * slope * ((near.Values[i] - mean) / SmallestVariance);
        });
    }

    private static double Share(Nodes z, Func<double, bool> holds) => Math.Min(1, z.Sum(i => holds(z.Values[i]) ? 1 : 0));

    private static double Square(double value) => value * value;
}
