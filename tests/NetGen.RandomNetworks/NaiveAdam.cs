namespace NetGen.RandomNetworks;

/// <summary>Adam with its usual betas, as in PyTorch.</summary>
internal sealed class NaiveAdam(double rate, double epsilon) : INaiveOptimizer
{
    private const double Beta1 = 0.9;
    private const double Beta2 = 0.999;

    private readonly Dictionary<double[], (double[] Mean, double[] Square)> _moments = [];

    public void Update(double[] values, double[] gradient, int step)
    {
        _moments.TryAdd(values, (new double[values.Length], new double[values.Length]));
        var (mean, square) = _moments[values];
        for (var i = 0; i < values.Length; i++)
        {
            mean[i] = Beta1 * mean[i] + (1 - Beta1) * gradient[i];
            square[i] = Beta2 * square[i] + (1 - Beta2) * gradient[i] * gradient[i];
            var correctedMean = mean[i] / (1 - Math.Pow(Beta1, step));
            var correctedSquare = square[i] / (1 - Math.Pow(Beta2, step));
            values[i] -= rate * correctedMean / (Math.Sqrt(correctedSquare) + epsilon);
        }
    }
}
