using NetGen.Model;

namespace NetGen.Rules;

/// <summary>A check of a declared network.</summary>
internal abstract class Rule
{
    /// <summary>The rule's id, never reused.</summary>
    public abstract string Id { get; }

    /// <summary>Whether a network that breaks the rule cannot be emitted: its members throw the message instead.</summary>
    public abstract bool PreventsEmission { get; }

    public abstract IEnumerable<Violation> Check(NetworkModel network);

    protected Violation OnLayer(int index, string? argument, string message) => new(Id, index, argument, message);

    protected Violation OnNetwork(string argument, string message) => new(Id, -1, argument, message);

    protected Violation OnType(string message) => new(Id, -1, null, message);
}
