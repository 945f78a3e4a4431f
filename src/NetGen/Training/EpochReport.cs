namespace NetGen;

/// <summary>How one epoch went.</summary>
/// <param name="Epoch">The epoch, counted from 1.</param>
/// <param name="Epochs">Epochs of the whole training.</param>
/// <param name="TrainingLoss">The mean loss over the epoch's rows, each measured before its step.</param>
/// <param name="ValidationLoss">The mean loss over the validation rows after the epoch; null without them.</param>
/// <param name="ValidationAccuracy">The share of validation rows classified right; null without them or their labels.</param>
/// <param name="LearningRate">The learning rate of the epoch's last step.</param>
/// <param name="Duration">The time the epoch's steps took, validation not included.</param>
/// <param name="RowsPerSecond">Training rows per second of <paramref name="Duration"/>.</param>
public sealed record EpochReport(
    int Epoch, int Epochs, double TrainingLoss, double? ValidationLoss, double? ValidationAccuracy,
    float LearningRate, TimeSpan Duration, double RowsPerSecond)
{
    /// <summary>R² over the validation rows (<see cref="RegressionErrors.RSquared"/>); null without them or their targets, for a cross-entropy, and where it is not defined.</summary>
    public double? ValidationRSquared { get; init; }

    /// <summary>What should be known of the training, once, in its first epoch's report; null where there is nothing. See <see cref="FitResult.Notes"/>.</summary>
    public string? Note { get; init; }

    /// <summary>The epoch on one line; a note on another.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"epoch {Epoch} of {Epochs}: training loss {TrainingLoss:G4}")
        + (ValidationLoss is { } loss ? FormattableString.Invariant($", validation loss {loss:G4}") : "")
        + (ValidationAccuracy is { } accuracy ? FormattableString.Invariant($", validation accuracy {accuracy:0.0000}") : "")
        + (ValidationRSquared is { } rSquared ? FormattableString.Invariant($", validation R² {rSquared:0.000}") : "")
        + (Note is null ? "" : $"\nnote: {Note}");
}
