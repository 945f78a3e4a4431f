namespace NetGen;

/// <summary>
/// Half a cosine from the full rate to <paramref name="finalShare"/> of it, at the end of the training
/// (Loshchilov and Hutter 2017): final + (1 − final)·(1 + cos(π·epoch / epochs)) / 2.
/// </summary>
/// <param name="finalShare">The factor at the end, in [0, 1].</param>
/// <exception cref="ArgumentOutOfRangeException">The share is not in [0, 1].</exception>
public sealed class CosineDecay(double finalShare = 0) : ILearningRateSchedule
{
    private readonly double _finalShare = Setting.Fraction(finalShare, nameof(finalShare));

    /// <inheritdoc/>
    public double Factor(double epoch, int epochs)
    {
        var done = Math.Clamp(epoch / epochs, 0, 1);
        return _finalShare + (1 - _finalShare) * (1 + Math.Cos(Math.PI * done)) / 2;
    }
}
