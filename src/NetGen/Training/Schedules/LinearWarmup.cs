namespace NetGen;

/// <summary>The rate rises in a straight line to its full value; what is left of the training follows another schedule.</summary>
/// <param name="warmup">Epochs of the rise, whole or not.</param>
/// <param name="then">The schedule after it, which counts its epochs from the end of the rise; constant when null.</param>
/// <param name="startShare">The factor of the very first step, in [0, 1].</param>
/// <exception cref="ArgumentOutOfRangeException">The warm-up is not positive and finite, or the share not in [0, 1].</exception>
public sealed class LinearWarmup(double warmup, ILearningRateSchedule? then = null, double startShare = 0.1) : ILearningRateSchedule
{
    private readonly double _warmup = Setting.Positive(warmup, nameof(warmup));
    private readonly double _startShare = Setting.Fraction(startShare, nameof(startShare));
    private readonly ILearningRateSchedule _then = then ?? new ConstantRate();

    /// <inheritdoc/>
    public double Factor(double epoch, int epochs)
    {
        if (epoch < _warmup)
        {
            return _startShare + (1 - _startShare) * epoch / _warmup;
        }

        var remaining = Math.Max(1, epochs - (int)Math.Round(_warmup));
        return _then.Factor(epoch - _warmup, remaining);
    }
}
