using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>One of the ways in which exporters write something, and what it means. A new way is a class, and a line in <see cref="FormTable"/>.</summary>
internal abstract class NodeForm
{
    /// <summary>The standard operators that it knows.</summary>
    public abstract IReadOnlyCollection<string> Operators { get; }

    /// <summary>What an operator gives; null where it is not used in this way, so that another form is asked.</summary>
    /// <param name="node">One of <see cref="Operators"/>.</param>
    /// <param name="inputs">What it takes, all of it known; null for an optional input that is left out.</param>
    public abstract GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs);
}
