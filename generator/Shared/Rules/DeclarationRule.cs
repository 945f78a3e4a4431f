namespace NetGen.Rules;

/// <summary>A check of a declared network.</summary>
internal abstract class DeclarationRule : Rule
{
    /// <summary>Whether a violation leaves the other rules without sound numbers to judge.</summary>
    public virtual bool StopsAnalysis => false;

    public abstract IEnumerable<Violation> Check(RuleContext context);

    protected Violation OnLayer(int index, string? argument, string message, Remedy? remedy = null) => new(Id, index, argument, message, Severity, remedy);

    protected Violation OnNetwork(string argument, string message, Remedy? remedy = null) => new(Id, Violation.NoLayer, argument, message, Severity, remedy);

    protected Violation OnType(string message) => new(Id, Violation.NoLayer, null, message, Severity, null);
}
