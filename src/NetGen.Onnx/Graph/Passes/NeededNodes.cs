using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>What one output needs: everything else in a graph is of no concern.</summary>
/// <param name="Nodes">The operators, in their order.</param>
/// <param name="Names">The values that they take, and the output.</param>
internal sealed record NeededNodes(IReadOnlyList<NodeProto> Nodes, IReadOnlySet<string> Names)
{
    /// <summary>Goes back from an output.</summary>
    /// <param name="nodes">All operators, in their order.</param>
    /// <param name="output">The output.</param>
    /// <param name="input">Where to stop; null for the graph's inputs.</param>
    public static NeededNodes Find(IReadOnlyList<NodeProto> nodes, string output, string? input)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { output };
        var needed = new List<NodeProto>();
        foreach (var node in nodes.Reverse())
        {
            if (node.Output.Any(name => name != input && names.Contains(name)))
            {
                needed.Add(node);
                // Inputs and outputs that are left out have the empty name, of whatever operator they are.
                names.UnionWith(node.Input.Where(name => name.Length > 0));
            }
        }

        needed.Reverse();
        return new(needed, names);
    }
}
