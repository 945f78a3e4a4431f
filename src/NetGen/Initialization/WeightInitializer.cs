namespace NetGen;

/// <summary>A way to draw the weights of a layer.</summary>
public abstract class WeightInitializer
{
    /// <summary>Fills a weight matrix.</summary>
    /// <param name="weight">[outputs, inputs], row-major.</param>
    /// <param name="inputs">fan-in.</param>
    /// <param name="outputs">fan-out.</param>
    /// <param name="random">The tensor's own stream.</param>
    public abstract void Fill(Span<float> weight, int inputs, int outputs, RandomSource random);
}
