using NetGen.Model;

namespace NetGen.Rules;

/// <summary>A check of a declared network.</summary>
internal abstract class DeclarationRule : Rule
{
    /// <summary>Whether a violation leaves the other rules without sound numbers to judge.</summary>
    public virtual bool StopsAnalysis => false;

    /// <summary>
    /// Whether the rule still makes sense where a file gives the weights: what they start with and how else the network could have been
    /// designed is then no question.
    /// </summary>
    public virtual bool HoldsForGivenWeights => true;

    public abstract IEnumerable<Violation> Check(RuleContext context);

    protected Violation OnLayer(int index, string? argument, string message, params Remedy?[] remedies) => Violate(index, argument, message, remedies);

    protected Violation OnInput(string? argument, string message, params Remedy?[] remedies) => Violate(Violation.Input, argument, message, remedies);

    protected Violation OnNetwork(string argument, string message, params Remedy?[] remedies) => Violate(Violation.NoLayer, argument, message, remedies);

    protected Violation OnType(string message) => Violate(Violation.NoLayer, null, message);

    private Violation Violate(int index, string? argument, string message, params Remedy?[] remedies) =>
        new(Id, index, argument, message, Severity, remedies.OfType<Remedy>().ToEquatableArray());
}
