namespace NetGen;

/// <summary>Normal weights.</summary>
/// <param name="mean">The mean.</param>
/// <param name="std">The standard deviation, at least 0.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is not finite, its magnitude above 1e30, or std negative.</exception>
public sealed class NormalInitializer(double mean = 0, double std = 1) : WeightInitializer
{
    private readonly double _mean = InitializerParameter.Value(mean, nameof(mean));
    private readonly double _std = InitializerParameter.StandardDeviation(std, nameof(std));

    /// <inheritdoc/>
    protected override void Draw(Span<float> weight, int inputs, int outputs, RandomSource random)
    {
        foreach (ref var w in weight)
        {
            w = (float)(_mean + _std * random.NextNormal());
        }
    }
}
