using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>The operators that a value has come through since its layer; several ways lead to a product or a sum.</summary>
/// <param name="Node">The last of them.</param>
/// <param name="Before">What led to it.</param>
internal sealed record NodeTrail(NodeProto Node, params IReadOnlyList<NodeTrail?> Before)
{
    private const int MostNodes = 8;

    /// <summary>One trail and then another; null for none.</summary>
    public static NodeTrail? Join(NodeTrail? first, NodeTrail? next) =>
        first is null ? next : next is null ? first : new(next.Node, [.. next.Before, first]);

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
                    foreach (var before in trail.Before)
                    {
                        open.Enqueue(before);
                    }
                }
            }

            nodes.Reverse();
            return nodes;
        }
    }
}
