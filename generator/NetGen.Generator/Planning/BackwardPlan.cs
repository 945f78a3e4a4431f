namespace NetGen.Generator.Planning;

/// <summary>Who computes which gradient in the backward pass, whose steps run in reverse order.</summary>
/// <param name="plan">The network.</param>
internal sealed class BackwardPlan(NetworkPlan plan)
{
    /// <summary>
    /// Whether a step's gradient leads to parameters; otherwise it leads to the network's input alone, whose gradient is not always
    /// wanted.
    /// </summary>
    public bool LeadsToParameters(LayerPlan step) => step.IsTrained || step.Step.Sources.Any(LeadsToParameters);

    /// <summary>Whether the gradient of what is read leads to parameters.</summary>
    public bool LeadsToParameters(StepSource source) => plan.Producer(source) is { } producer && LeadsToParameters(producer);

    /// <summary>
    /// Whether a step is the first to give the gradient of one of its sources: those that read the same and come later in running
    /// order have had their turn, and so have its own sources before.
    /// </summary>
    public bool WritesFirst(LayerPlan step, int source)
    {
        var read = step.Step.Sources[source].Step;
        return plan.ReadersOf(read).All(reader => reader.Number <= step.Number) && step.Step.Sources.Take(source).All(other => other.Step != read);
    }
}
