namespace NetGen;

/// <summary>How a training went.</summary>
/// <param name="Reports">One report per epoch, in order.</param>
/// <param name="StoppedEarly">Whether early stopping ended it before its last epoch.</param>
public sealed record FitResult(IReadOnlyList<EpochReport> Reports, bool StoppedEarly)
{
    /// <summary>Epochs that were run.</summary>
    public int EpochsRun => Reports.Count;

    /// <summary>
    /// The first epoch, counted from 1, with the lowest validation loss, or training loss without validation. With early
    /// stopping the network has the weights of this epoch, otherwise of the last.
    /// </summary>
    public int BestEpoch => Reports.MinBy(report => report.ValidationLoss ?? report.TrainingLoss)!.Epoch;
}
