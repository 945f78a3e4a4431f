using NetGen.Initialization;

namespace NetGen;

/// <summary>
/// A way to draw the weights of a layer. Those of the library give the same bits for the same seed on every OS and CPU:
/// one random number per weight in [outputs, inputs] order where possible, computed in double and rounded to float once.
/// </summary>
public abstract partial class WeightInitializer
{
    /// <summary>Fills a weight matrix.</summary>
    /// <param name="weight">[outputs, inputs], row-major.</param>
    /// <param name="inputs">fan-in.</param>
    /// <param name="outputs">fan-out.</param>
    /// <param name="random">The tensor's own stream.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="inputs"/> or <paramref name="outputs"/> is below 1.</exception>
    /// <exception cref="ArgumentException">The length is not outputs · inputs.</exception>
    public void Fill(Span<float> weight, int inputs, int outputs, RandomSource random)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(outputs);
        if (weight.Length != (long)inputs * outputs)
        {
            throw new ArgumentException(
                $"A layer of {inputs} inputs and {outputs} outputs has {(long)inputs * outputs} weights, " +
                $"but the span holds {weight.Length} values.",
                nameof(weight));
        }

        Draw(weight, inputs, outputs, random);
    }

    /// <summary>Fills a weight tensor.</summary>
    /// <param name="weight">[outputs, fan-in], row-major; a kernel's channels before its pixels.</param>
    /// <param name="shape">The tensor's shape.</param>
    /// <param name="random">The tensor's own stream.</param>
    internal void Fill(Span<float> weight, WeightShape shape, RandomSource random) => Draw(weight, shape, random);

    /// <summary>Draws the weights of a tensor, where more than its sides as a matrix counts.</summary>
    private protected virtual void Draw(Span<float> weight, WeightShape shape, RandomSource random) => Draw(weight, shape.FanIn, shape.Outputs, random);

    /// <summary>Draws the weights; the shape has been checked.</summary>
    /// <param name="weight">[outputs, inputs], row-major; every value must be written.</param>
    /// <param name="inputs">fan-in, at least 1.</param>
    /// <param name="outputs">fan-out, at least 1.</param>
    /// <param name="random">The tensor's own stream.</param>
    protected abstract void Draw(Span<float> weight, int inputs, int outputs, RandomSource random);
}
