using NetGen.Initialization;

namespace NetGen;

/// <summary>The rectangular identity times a gain: output i repeats input i, outputs beyond the inputs are zero and alike. In a kernel it is the middle tap, group by group.</summary>
/// <param name="gain">The diagonal, above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The gain is not positive and finite.</exception>
public sealed class IdentityInitializer(double gain = 1) : WeightInitializer
{
    private readonly float _gain = (float)InitializerParameter.Gain(gain, nameof(gain));

    /// <inheritdoc/>
    protected override void Draw(Span<float> weight, int inputs, int outputs, RandomSource random)
    {
        weight.Clear();
        for (var i = 0; i < Math.Min(inputs, outputs); i++)
        {
            weight[i * inputs + i] = _gain;
        }
    }

    private protected override void Draw(Span<float> weight, WeightShape shape, RandomSource random)
    {
        weight.Clear();
        var outputs = shape.Outputs / shape.Groups;
        for (var output = 0; output < shape.Outputs; output++)
        {
            if (output % outputs < shape.Channels)
            {
                weight[(output * shape.Channels + output % outputs) * shape.Kernel + shape.Middle] = _gain;
            }
        }
    }
}
