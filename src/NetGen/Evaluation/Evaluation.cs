namespace NetGen;

/// <summary>How well a network does on a data set.</summary>
/// <param name="Loss">The mean loss over the rows.</param>
/// <param name="Confusion">How often each class was taken for each class; null for data with targets instead of labels.</param>
public sealed record Evaluation(double Loss, ConfusionMatrix? Confusion)
{
    /// <summary>
    /// How far the outputs are from the targets; null for labels, and for binary cross-entropy, whose targets are probabilities that a logit is no estimate of.
    /// The losses that have it are the squared, the absolute and Huber's.
    /// </summary>
    public RegressionErrors? Errors { get; init; }

    /// <summary>The share of rows classified right; NaN for data with targets instead of labels.</summary>
    public double Accuracy => Confusion?.Accuracy ?? double.NaN;

    /// <inheritdoc cref="RegressionErrors.RSquared"/>
    /// <value>NaN without <see cref="Errors"/>.</value>
    public double RSquared => Errors?.RSquared ?? double.NaN;

    /// <inheritdoc cref="RegressionErrors.RootMeanSquaredError"/>
    /// <value>NaN without <see cref="Errors"/>.</value>
    public double RootMeanSquaredError => Errors?.RootMeanSquaredError ?? double.NaN;

    /// <inheritdoc cref="RegressionErrors.MeanAbsoluteError"/>
    /// <value>NaN without <see cref="Errors"/>.</value>
    public double MeanAbsoluteError => Errors?.MeanAbsoluteError ?? double.NaN;

    /// <summary>Loss and accuracy, or loss and errors, on one line.</summary>
    public override string ToString() => FormattableString.Invariant($"loss {Loss:G4}") + (Confusion is null ? "" : $", {Confusion.Summary}") + (Errors is null ? "" : $", {Errors}");
}
