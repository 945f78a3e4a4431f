namespace NetGen;

/// <summary>The rate is multiplied by a factor every few epochs: factor^⌊epoch / every⌋.</summary>
/// <param name="every">Epochs from one fall to the next.</param>
/// <param name="factor">What the rate is multiplied by, in [0, 1].</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="every"/> is less than 1, or the factor not in [0, 1].</exception>
public sealed class StepDecay(int every, double factor) : ILearningRateSchedule
{
    private readonly int _every = Setting.Count(every, nameof(every));
    private readonly double _factor = Setting.Fraction(factor, nameof(factor));

    /// <inheritdoc/>
    public double Factor(double epoch, int epochs) => Math.Pow(_factor, Math.Floor(epoch / _every));
}
