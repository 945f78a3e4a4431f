using NetGen.Model;

namespace NetGen.Graph;

/// <summary>A value of the network and what computes it.</summary>
/// <param name="index">The position among the graph's nodes; those that it reads come before.</param>
/// <param name="operation">What computes it.</param>
/// <param name="sources">What it is computed from.</param>
/// <param name="shape">Its shape.</param>
/// <param name="layer">The declared layer that it belongs to, counted from 0; −1 for the input.</param>
internal sealed class GraphNode(int index, Operation operation, IReadOnlyList<GraphNode> sources, ValueShape shape, int layer)
{
    public int Index => index;

    public Operation Operation => operation;

    public IReadOnlyList<GraphNode> Sources => sources;

    public ValueShape Shape => shape;

    /// <summary>Values per row.</summary>
    public int Size => shape.Count;

    public int Layer => layer;
}
