namespace NetGen;

/// <summary>How <see cref="NetworkTraining"/> trains.</summary>
public sealed class FitOptions
{
    /// <summary>Passes over the data; 10 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Epochs { get; init => field = Setting.Count(value); } = 10;

    /// <summary>Rows per step; 32 unless set. The last step of an epoch takes the rows that are left.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int BatchSize { get; init => field = Setting.Count(value); } = 32;

    /// <summary>Rows that are not trained on; evaluated after each epoch.</summary>
    public Dataset? Validation { get; init; }

    /// <summary>Called after each epoch, on the training thread. For an <see cref="IProgress{T}"/> give its <c>Report</c> method.</summary>
    public Action<EpochReport>? Progress { get; init; }

    /// <summary>
    /// Called after each step, on the training thread; what it is given can measure activations and gradients
    /// (<see cref="StepReport.MeasureSignal"/>).
    /// </summary>
    public Action<StepReport>? StepProgress { get; init; }

    /// <summary>How the learning rate changes; constant unless set.</summary>
    public ILearningRateSchedule? Schedule { get; init; }

    /// <summary>Gradients whose norm over all parameters is larger are scaled down to it; infinite (no clipping) unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not greater than 0.</exception>
    public float MaxGradientNorm { get; init => field = Setting.Limit(value); } = float.PositiveInfinity;

    /// <summary>When to stop before the last epoch; needs <see cref="Validation"/>.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>Whether each epoch visits the rows in a new order; true unless set.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>The seed of the orders; 0 unless set.</summary>
    public ulong Seed { get; init; }
}
