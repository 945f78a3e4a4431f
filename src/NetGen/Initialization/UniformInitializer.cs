namespace NetGen;

/// <summary>Uniform weights in [low, high).</summary>
/// <param name="low">The lower bound.</param>
/// <param name="high">The upper bound; equal to <paramref name="low"/> it makes the weights constant.</param>
/// <exception cref="ArgumentOutOfRangeException">A bound is not finite, its magnitude above 1e30, or low above high.</exception>
public sealed class UniformInitializer(double low, double high) : WeightInitializer
{
    private readonly double _low = InitializerParameter.Value(low, nameof(low));
    private readonly double _high = InitializerParameter.NotBelow(low, high, nameof(high));

    /// <inheritdoc/>
    protected override void Draw(Span<float> weight, int inputs, int outputs, RandomSource random)
    {
        var width = _high - _low;
        foreach (ref var w in weight)
        {
            w = (float)(_low + width * random.NextDouble());
        }
    }
}
