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

    /// <summary>
    /// Threads that train and validate, the caller's included; 1 unless set. The result has the same bits for any number. More
    /// than the processor has cores only cost.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 256.</exception>
    public int Threads { get; init => field = Setting.Threads(value); } = 1;

    /// <summary>Rows that are not trained on; evaluated after each epoch.</summary>
    public Dataset? Validation { get; init; }

    /// <summary>
    /// Whether to train on targets that the last activation cannot give, such as 5 where it is Tanh; otherwise <c>Fit</c> refuses
    /// them before it changes anything. False unless set.
    /// </summary>
    public bool AllowUnreachableTargets { get; init; }

    /// <summary>
    /// What each row of the data counts, finite and at least 0; alike unless set. A batch's loss and gradients are divided by the sum of its rows' weights,
    /// so that a row of weight 2 counts as if it stood there twice; a batch without a weight greater than 0 is left out. The training loss that is reported is the
    /// weighted mean; validation, Evaluate and <see cref="StepReport.MeasureSignal"/> know no weights.
    /// </summary>
    public IReadOnlyList<float>? SampleWeights { get; init; }

    /// <summary>
    /// What a row counts by its class, for data with labels: one weight for each class that the network tells apart. With <see cref="SampleWeights"/> both are multiplied.
    /// </summary>
    public IReadOnlyList<float>? ClassWeights { get; init; }

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

    /// <summary>
    /// A file that the state of the training is written to after epochs, replaced as a whole each time: parameters, optimizer
    /// state, dropout, early stopping and reports. It is a weight file too: load it with <see cref="LoadOptions.AllowExtraTensors"/>.
    /// </summary>
    public string? CheckpointPath { get; init; }

    /// <summary>Epochs from one checkpoint to the next; 1 unless set. The last epoch is always written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int CheckpointEvery { get; init => field = Setting.Count(value); } = 1;

    /// <summary>
    /// Whether to go on from the file at <see cref="CheckpointPath"/>; where there is none yet, training starts anew. The result
    /// has the same bits as a training without interruption. Data, optimizer and options must be the same, but more
    /// <see cref="Epochs"/> may be asked for where no schedule depends on them.
    /// </summary>
    public bool Resume { get; init; }

    /// <summary>Whether each epoch visits the rows in a new order; true unless set.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>The seed of the orders; 0 unless set.</summary>
    [CLSCompliant(false)]
    public ulong Seed { get; init; }
}
