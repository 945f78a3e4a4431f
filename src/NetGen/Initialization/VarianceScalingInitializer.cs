using NetGen.Initialization;

namespace NetGen;

/// <summary>Weights of variance scale / fan: Xavier, He and LeCun are special cases.</summary>
/// <param name="scale">The factor on the variance, above 0.</param>
/// <param name="mode">The fan.</param>
/// <param name="distribution">The shape. The truncated normal is widened, so that its variance is as asked too.</param>
/// <exception cref="ArgumentOutOfRangeException">The scale is not positive and finite, or an enum value is undefined.</exception>
public sealed class VarianceScalingInitializer(double scale, FanMode mode, Distribution distribution) : WeightInitializer
{
    private readonly double _scale = InitializerParameter.Scale(scale, nameof(scale));
    private readonly FanMode _mode = InitializerParameter.Defined(mode, nameof(mode));
    private readonly Distribution _distribution = InitializerParameter.Defined(distribution, nameof(distribution));

    /// <summary>The standard deviation of the weights of a layer.</summary>
    /// <param name="inputs">fan-in, at least 1.</param>
    /// <param name="outputs">fan-out, at least 1.</param>
    public double StandardDeviation(int inputs, int outputs)
    {
        var fan = _mode switch
        {
            FanMode.In => inputs,
            FanMode.Out => outputs,
            _ => ((double)inputs + outputs) / 2,
        };
        return Math.Sqrt(_scale / fan);
    }

    /// <inheritdoc/>
    protected override void Draw(Span<float> weight, int inputs, int outputs, RandomSource random) =>
        Draw(weight, new WeightShape(outputs, inputs), random);

    private protected override void Draw(Span<float> weight, WeightShape shape, RandomSource random)
    {
        var std = StandardDeviation(shape.FanIn, shape.FanOut);
        var bound = Math.Sqrt(3) * std;
        var initializer = _distribution switch
        {
            Distribution.Normal => Normal(0, std),
            Distribution.TruncatedNormal => TruncatedNormal(0, std / NormalDistribution.TruncatedStandardDeviation),
            _ => Uniform(-bound, bound),
        };
        initializer.Fill(weight, shape, random);
    }
}
