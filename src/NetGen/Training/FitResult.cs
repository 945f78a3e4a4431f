namespace NetGen;

/// <summary>How a training went.</summary>
/// <param name="Reports">One report per epoch, in order.</param>
/// <param name="StoppedEarly">Whether early stopping ended it before its last epoch.</param>
/// <remarks>
/// As long as it is referenced it keeps what <see cref="Continue"/> needs: the data, the optimizer's state, buffers for a batch. Keep
/// <paramref name="Reports"/> alone where only they are wanted.
/// </remarks>
public sealed record FitResult(IReadOnlyList<EpochReport> Reports, bool StoppedEarly)
{
    /// <summary>Epochs that were run.</summary>
    public int EpochsRun => Reports.Count;

    /// <summary>
    /// The first epoch, counted from 1, with the lowest validation loss, or training loss without validation. With early
    /// stopping the network has the weights of this epoch, otherwise of the last.
    /// </summary>
    public int BestEpoch => Reports.MinBy(report => report.ValidationLoss ?? report.TrainingLoss)!.Epoch;

    /// <summary>
    /// What should be known of the training, a sentence each. It says where labels are learned as values, and where targets lie far from what the network gave at the start, so that training may not get there well:
    /// their standard deviation is under 1/20 or over 50 (of 1, and of the outputs' own), or their mean is more than ten standard deviations away.
    /// </summary>
    public IReadOnlyList<string> Notes => [.. Reports.Select(report => report.Note).OfType<string>()];

    /// <summary>The epochs that were run and the best of them; notes on lines of their own.</summary>
    public override string ToString() => Reports.Count == 0
        ? "no epoch"
        : $"{EpochsRun} {(EpochsRun == 1 ? "epoch" : "epochs")}{(StoppedEarly ? ", stopped early" : "")}; best: {Reports.First(report => report.Epoch == BestEpoch) with { Note = null }}"
            + string.Concat(Notes.Select(note => $"\nnote: {note}"));

    /// <summary>
    /// Writes the reports as CSV for a spreadsheet or a plot: a header, then a line per epoch, with points in numbers whatever the culture, and nothing where there is no value.
    /// </summary>
    /// <param name="writer">What is written to; it is left open.</param>
    public void WriteCsv(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ReportsCsv.Write(Reports, writer);
    }

    /// <summary>Writes the reports to a CSV file; see <see cref="WriteCsv"/>.</summary>
    /// <param name="path">The file, replaced as a whole.</param>
    public void SaveCsv(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            WriteCsv(writer);
        });
    }

    internal Func<FitResult, int, CancellationToken, FitResult>? GoOn { get; init; }

    /// <summary>
    /// Goes on with the training, with the bits of one that was that long from the start: optimizer state, order of the rows,
    /// dropout and early stopping go on too. Where early stopping has ended it, nothing is left to do.
    /// </summary>
    /// <param name="epochs">How many more epochs.</param>
    /// <param name="cancellationToken">Ends the training between two batches; the network keeps the weights that it has then.</param>
    /// <returns>The reports of all epochs, those before included.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is not at least one epoch.</exception>
    /// <exception cref="InvalidOperationException">
    /// The network's parameters were changed meanwhile, this result was gone on with already, it did not come from <c>Fit</c>, or the
    /// schedule depends on the number of epochs, so that those done would have been others. Nothing has changed.
    /// </exception>
    /// <exception cref="TrainingDivergedException">The loss or a parameter is no longer finite.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public FitResult Continue(int epochs, CancellationToken cancellationToken = default) => GoOn is null
        ? throw new InvalidOperationException("This result holds reports only: go on with one that Fit returned.")
        : GoOn(this, epochs, cancellationToken);
}
