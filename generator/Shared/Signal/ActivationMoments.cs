using NetGen.Activations;

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
        double slope = 0, slopeSecond = 0, saturated = 0, inactive = 0;
        for (var i = 0; i < outputs.Length; i++)
        {
            var weight = z.Weights[i];
            slope += weight * slopes[i];
            slopeSecond += weight * slopes[i] * slopes[i];
            saturated += shape.IsSaturated(z.Values[i]) ? weight : 0;
            inactive += shape.IsInactive(z.Values[i]) ? weight : 0;
        }

        var (mean, variance) = z.Moments(outputs);
        return new(
            mean, variance, slope, slopeSecond, LengthSlopeOf(shape, z, outputs, slopes), SquareSpreadOf(z, outputs, mean * mean + variance),
            Math.Min(1, saturated), Math.Min(1, inactive));
    }

    /// <summary>Softmax: each of the outputs is 1/m on average, and together they are 1.</summary>
    /// <param name="outputs">m.</param>
    /// <param name="logitVariance">The variance of the logits over the outputs.</param>
    public static ActivationMoments OfSoftmax(int outputs, double logitVariance)
    {
        var softmax = SoftmaxMoments.Of(outputs, logitVariance);
        // What Σp² has above 1/m is Σ(z − z̄)²/m² of small logits: proportional to their variance, and scattered like χ² of m − 1. Both
        // fade out as one probability nears 1.
        var aboveUniform = softmax.SquaresAboveUniform / softmax.SumOfSquares;
        var fading = outputs == 1 ? 0 : (1 - softmax.SumOfSquares) * outputs / (outputs - 1);
        return new(
            Mean: 1.0 / outputs,
            Variance: softmax.SquaresAboveUniform / outputs,
            SlopeMean: 0,
            // ‖∂p/∂z‖² = Σp² − 2Σp³ + (Σp²)², which is (1 − 1/m)/m for equal and 0 for one-hot probabilities.
            SlopeSecondMoment: softmax.SumOfSquares * (1 - softmax.SumOfSquares) / outputs,
            LengthSlope: logitVariance > 0 ? aboveUniform * fading * softmax.SumOfSquares / outputs / logitVariance : 0,
            SquareSpread: outputs == 1 ? 0 : 2 * aboveUniform * aboveUniform * fading * outputs / (outputs - 1),
            SaturatedShare: 0,
            InactiveShare: 0);
    }

    private static double LengthSlopeOf(ActivationShape shape, Nodes z, double[] outputs, double[] slopes)
    {
        var (mean, variance) = z.Moments(z.Values);
        if (variance < SmallestVariance)
        {
            variance = SmallestVariance;
            z = Nodes.Normal(mean, variance, shape);
            var near = z.Values.Select(shape.At).ToArray();
            (outputs, slopes) = ([.. near.Select(point => point.Value)], [.. near.Select(point => point.Slope)]);
        }

        var sum = 0.0;
        for (var i = 0; i < outputs.Length; i++)
        {
            sum += z.Weights[i] * outputs[i] * slopes[i] * ((z.Values[i] - mean) / variance);
        }

        return sum;
    }

    private static double SquareSpreadOf(Nodes z, double[] outputs, double secondMoment)
    {
        var sum = 0.0;
        for (var i = 0; i < outputs.Length && secondMoment > 0; i++)
        {
            var deviation = outputs[i] * outputs[i] / secondMoment - 1;
            sum += z.Weights[i] * deviation * deviation;
        }

        return sum;
    }
}
