namespace NetGen;

/// <summary>How well a network does on a data set.</summary>
/// <param name="Loss">The mean loss over the rows.</param>
/// <param name="Confusion">How often each class was taken for each class; null for data with targets instead of labels.</param>
public sealed record Evaluation(double Loss, ConfusionMatrix? Confusion)
{
    /// <summary>The share of rows classified right; NaN for data with targets instead of labels.</summary>
    public double Accuracy => Confusion?.Accuracy ?? double.NaN;

    /// <summary>Loss and accuracy on one line.</summary>
    public override string ToString() => FormattableString.Invariant($"loss {Loss:G4}") + (Confusion is null ? "" : $", {Confusion.Summary}");
}
