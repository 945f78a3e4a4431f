namespace NetGen.Signal;

/// <summary>
/// Expectations over the softmax of C independent normal logits of mean 0. They follow from one distribution: the logarithm of a
/// sum of exponentials is the mean of the largest logit after independent Gumbel noise is added to each (less Euler's constant).
/// </summary>
/// <param name="LogSumExp">E ln Σ eᶻ.</param>
/// <param name="SquaresAboveUniform">E Σ p² − 1/C, accurate where it is small.</param>
/// <param name="SumOfSquares">E Σ p²: from 1/C for equal to 1 for one-hot probabilities.</param>
internal sealed record SoftmaxMoments(double LogSumExp, double SquaresAboveUniform, double SumOfSquares)
{
    private const double Euler = 0.57721566490153286061;

    /// <summary>The variance of Gumbel noise, π²/6.</summary>
    private const double NoiseVariance = 1.6449340668482264365;

    /// <param name="classes">C.</param>
    /// <param name="variance">The variance of a logit.</param>
    public static SoftmaxMoments Of(int classes, double variance) =>
        classes == 1 ? new(0, 0, 1)
        : variance < 0.002 ? NearlyEqual(classes, variance)
        : variance < 900 ? Convolved(classes, variance)
        : NearlyOneHot(classes, variance);

    /// <summary>
    /// The series in the variance, from the heat equation d/dv E f = ½ E Δf: with Δ ln Σ eᶻ = 1 − Σp², all of it follows from
    /// Δ and ΔΔ of Σp² at equal probabilities.
    /// </summary>
    private static SoftmaxMoments NearlyEqual(int classes, double v)
    {
        var share = 1.0 / classes;
        var above = (1 - share) * share * v * (1 + (0.5 - 3 * share) * v);
        var excess = (1 - share) * v * (0.5 - v * share * (0.25 + v * (1 - 6 * share) / 12));
        return new(Math.Log(classes) + excess, above, share + above);
    }

    /// <summary>Logit and noise together are nearly normal; E Σp² = 1 − 2 d/dv E ln Σ eᶻ.</summary>
    private static SoftmaxMoments NearlyOneHot(int classes, double v)
    {
        var std = Math.Sqrt(v + NoiseVariance);
        var largest = LargestOfNormals(classes);
        var squares = 1 - largest / std;
        return new(std * largest, squares - 1.0 / classes, squares);
    }

    /// <summary>The mean of the largest of C standard normal values.</summary>
    private static double LargestOfNormals(int classes)
    {
        const double Step = 0.1;
        var sum = 0.0;
        for (var i = -100; i < 100; i++)
        {
            var x = i * Step;
            // Φ(x)^C; near 1, from the upper tail.
            var above = NormalDistribution.Below(-x);
            sum += Step * Math.Pow(1 - above, classes);
        }

        return 100 * Step - sum - Step / 2;
    }

    /// <summary>The trapezoidal rule on one grid for logit, noise and their sum.</summary>
    private static SoftmaxMoments Convolved(int classes, double v)
    {
        var std = Math.Sqrt(v);
        var step = Math.Min(0.4, 0.9 * std);
        var grid = new GumbelGrid(std, step);
        var last = (int)((GumbelGrid.High + Math.Log(classes)) / step) + grid.Reach;
        double sum = 0, squares = 0;
        for (var i = (int)(GumbelGrid.Low / step) - grid.Reach; i < last; i++)
        {
            var (below, tilted) = grid.At(i);
            var others = Math.Pow(below, classes - 1);
            sum += step * others * below;
            squares += step * classes * others * tilted;
        }

        // The distribution function of the largest is 0 on the left and 1 on the right, where half a step is missing.
        return new((last - 0.5) * step - sum - Euler, squares - 1.0 / classes, squares);
    }
}
