using NetGen.Model;

namespace NetGen.Graph;

/// <summary>
/// A declaration, lowered: every layer becomes its operation, its activation and its dropout, each a node, and names become edges. Where a row and an
/// image differ in memory, a node between them moves the values. A value has one producer and any number of consumers.
/// </summary>
internal sealed class NetworkGraph
{
    /// <summary>What layers call the network's input.</summary>
    public const string InputName = "input";

    private readonly List<GraphNode> _nodes = [];
    private readonly Dictionary<string, GraphNode> _named = [];
    private readonly ILookup<GraphNode, GraphNode> _consumers;
    private readonly bool _channelsFirst;
    private GraphNode? _inputImage;

    private NetworkGraph(NetworkModel network)
    {
        _channelsFirst = network.ChannelsFirst;
        var above = Add(new Operation.Input(), [], network.InputShape, -1);
        _named[InputName] = above;
        for (var i = 0; i < network.Layers.Count; i++)
        {
            above = Lower(network.Layers[i], i, above);
            _named[network.Layers[i].Name] = above;
        }

        // What the network gives are rows of its own, also where no layer computes anything.
        above = AsRow(above, network.Layers.Count - 1);
        if (above.Operation is Operation.Input)
        {
            Add(new Operation.Activation(ActivationModel.None), [above], ValueShape.OfRow(above.Size), network.Layers.Count - 1);
        }

        _consumers = _nodes.SelectMany(node => node.Sources.Distinct().Select(source => (source, node))).ToLookup(edge => edge.source, edge => edge.node);
    }

    /// <summary>The nodes in running order; the first is the input.</summary>
    public IReadOnlyList<GraphNode> Nodes => _nodes;

    /// <summary>What the network gives.</summary>
    public GraphNode Output => _nodes[_nodes.Count - 1];

    public static NetworkGraph Of(NetworkModel network) => new(network);

    /// <summary>Who reads a value, in running order.</summary>
    public IEnumerable<GraphNode> ConsumersOf(GraphNode node) => _consumers[node];

    private GraphNode Lower(LayerModel layer, int index, GraphNode above)
    {
        var first = Read(layer, layer.From is null ? above : Find(layer.From, above), index);
        var value = layer.HasOperation
            ? Add(new Operation.Layer(layer), [first, .. layer.With.Select(name => Read(layer, Find(name, above), index))], layer.OutputShape, index)
            : first;
        if (!layer.Activation.Facts.IsIdentity)
        {
            value = Add(new Operation.Activation(layer.Activation), [value], layer.OutputShape, index);
        }

        return layer.Dropout > 0 ? Add(new Operation.Dropout(layer.Dropout), [value], layer.OutputShape, index) : value;
    }

    /// <summary>
    /// A value as a layer wants it: a row, or an image in the network's own memory. The network's input that [Flatten] has made a row of is the same
    /// value still, so the layer's own shape decides.
    /// </summary>
    private GraphNode Read(LayerModel layer, GraphNode value, int index) =>
        layer.FlattensInput || !layer.InputShape.IsImage ? AsRow(value, index) : AsImage(value, index);

    /// <summary>The network's input is a row as it is.</summary>
    private GraphNode AsRow(GraphNode value, int layer) =>
        value.Shape.IsImage && value.Operation is not Operation.Input && !value.Shape.IsInRowOrder(_channelsFirst)
            ? Add(new Operation.ToRow(value.Shape, _channelsFirst), [value], ValueShape.OfRow(value.Size), layer)
            : value;

    private GraphNode AsImage(GraphNode value, int layer) =>
        value.Shape.IsImage && value.Operation is Operation.Input && !value.Shape.IsInRowOrder(_channelsFirst)
            ? _inputImage ??= Add(new Operation.ToImage(value.Shape, _channelsFirst), [value], value.Shape, layer)
            : value;

    /// <summary>The value of a name; a name that is not known is reported, and taken for the layer above until it is mended.</summary>
    private GraphNode Find(string name, GraphNode above) => _named.TryGetValue(name, out var node) ? node : above;

    private GraphNode Add(Operation operation, IReadOnlyList<GraphNode> sources, ValueShape shape, int layer)
    {
        var node = new GraphNode(_nodes.Count, operation, sources, shape, layer);
        _nodes.Add(node);
        return node;
    }
}
