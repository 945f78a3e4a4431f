namespace NetGen;

/// <summary>The optimizer's learning rate throughout: what training does without a schedule.</summary>
public sealed record ConstantRate : ILearningRateSchedule
{
    /// <inheritdoc/>
    public double Factor(double epoch, int epochs) => 1;
}
