using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>
/// A graph and the values in it. ONNX's operators take images channel by channel; the network's rows, and what <c>[Layer]</c> and
/// <c>[Flatten]</c> read, have the order that the declaration says. A value that is wanted in both is transposed once.
/// </summary>
/// <param name="graph">Where to.</param>
/// <param name="channelsFirst">Whether rows have images channel by channel.</param>
internal sealed class WrittenGraph(GraphProto graph, bool channelsFirst)
{
    private static readonly long[] ToChannelsFirst = [0, 3, 1, 2];
    private static readonly long[] ToChannelsLast = [0, 2, 3, 1];

    private readonly Dictionary<string, string> _transposed = new(StringComparer.Ordinal);

    public GraphProto Graph => graph;

    /// <summary>A value as operators on images take it; a row as it is.</summary>
    public string AsImage(WrittenValue value) => Ordered(value, channelsFirst: true);

    /// <summary>A value in the order in which rows have it, an image with all of its sizes.</summary>
    public string InRowOrder(WrittenValue value) => Ordered(value, channelsFirst);

    /// <summary>Adds the operator that gives a value in the order of rows as the graph's output.</summary>
    public void End(WrittenValue value, string output) => Transpose(value, channelsFirst, output);

    /// <summary>A value of the graph's input or output: any number of rows.</summary>
    public ValueInfoProto Describe(string name, IReadOnlyList<int> shape)
    {
        int[] sizes = shape is [var height, var width, var channels] && channelsFirst ? [channels, height, width] : [.. shape];
        return new()
        {
            Name = name,
            Type = new()
            {
                TensorType = new()
                {
                    ElemType = (int)OnnxElementType.FLOAT,
                    Shape = new() { Dim = { new TensorShapeProto.Types.Dimension { DimParam = "batch" }, sizes.Select(size => new TensorShapeProto.Types.Dimension { DimValue = size }) } },
                },
            },
        };
    }

    private string Ordered(WrittenValue value, bool channelsFirst)
    {
        if (!value.IsImage || value.IsChannelsFirst == channelsFirst)
        {
            return value.Name;
        }

        if (!_transposed.TryGetValue(value.Name, out var name))
        {
            _transposed[value.Name] = name = $"{value.Name}.{(channelsFirst ? "channels_first" : "channels_last")}";
            Transpose(value, channelsFirst, name);
        }

        return name;
    }

    private void Transpose(WrittenValue value, bool channelsFirst, string output) =>
        graph.Node.Add(Nodes.Of(output, "Transpose", [value.Name], output, Nodes.Integers("perm", channelsFirst ? ToChannelsFirst : ToChannelsLast)));
}
