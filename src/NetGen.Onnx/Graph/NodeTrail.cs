using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>The operators that a value has come through since its layer; two ways lead to a product or a sum.</summary>
/// <param name="Node">The last of them.</param>
/// <param name="First">What it took.</param>
/// <param name="Second">What it took as well.</param>
internal sealed record NodeTrail(NodeProto Node, NodeTrail? First, NodeTrail? Second = null)
{
    private const int MostNodes = 8;

    /// <summary>The operators in the order they run, each once; the last few where they are many.</summary>
    public IReadOnlyList<NodeProto> Nodes
    {
        get
        {
            var nodes = new List<NodeProto>();
            var open = new Queue<NodeTrail?>([this]);
            while (nodes.Count < MostNodes && open.TryDequeue(out var trail))
            {
                if (trail is not null && !nodes.Any(node => ReferenceEquals(node, trail.Node)))
                {
                    nodes.Add(trail.Node);
                    open.Enqueue(trail.First);
                    open.Enqueue(trail.Second);
                }
            }

            nodes.Reverse();
            return nodes;
        }
    }
}
