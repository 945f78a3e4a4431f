namespace NetGen;

/// <summary>The rate falls by the same share in every epoch, step by step: factor^epoch.</summary>
/// <param name="factor">What the rate is multiplied by in one epoch, in [0, 1].</param>
/// <exception cref="ArgumentOutOfRangeException">The factor is not in [0, 1].</exception>
public sealed class ExponentialDecay(double factor) : ILearningRateSchedule
{
    private readonly double _factor = Setting.Fraction(factor, nameof(factor));

    /// <inheritdoc/>
    public double Factor(double epoch, int epochs) => Math.Pow(_factor, epoch);
}
