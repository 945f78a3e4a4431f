using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>
/// How ONNX writes a pool. A last window that is not whole is written by padding after the image, not by ceil_mode, of which programs and their
/// versions have had different ideas.
/// </summary>
internal static class PoolNodes
{
    /// <summary>Adds the operators.</summary>
    /// <param name="graph">Where to.</param>
    /// <param name="layer">The declared layer.</param>
    /// <param name="type">The operator.</param>
    /// <param name="source">What it reads.</param>
    /// <param name="output">What it gives.</param>
    public static void Add(GraphProto graph, LayerInfo layer, string type, string source, string output)
    {
        var window = layer.Window!;
        var below = Missing(layer, 0, window.Height, window.Stride, window.PaddingTop) - window.PaddingBottom;
        var right = Missing(layer, 1, window.Width, window.StrideWidth, window.PaddingLeft) - window.PaddingRight;
        long[] padding = [window.PaddingTop, window.PaddingLeft, window.PaddingBottom, window.PaddingRight];
        long[] beyond = [0, 0, Math.Max(below, 0), Math.Max(right, 0)];
        var counts = window.CountsPadding && padding.Any(size => size > 0);
        if (counts && beyond.Any(size => size > 0))
        {
            // Padding counts, but what lies beyond it does not: it becomes a part of the image.
            (source, padding, counts) = (Pad(graph, layer.Name, source, padding), new long[4], false);
        }

        graph.Node.Add(Nodes.Of(layer.Name, type, [source], output, [
            Nodes.Integers("kernel_shape", window.Height, window.Width),
            Nodes.Integers("strides", window.Stride, window.StrideWidth),
            Nodes.Integers("pads", [.. padding.Zip(beyond, (own, more) => own + more)]),
            .. counts ? [Nodes.Integer("count_include_pad", 1)] : Array.Empty<AttributeProto>(),
        ]));
    }

    /// <summary>Pixels after the image that the last window covers.</summary>
    private static int Missing(LayerInfo layer, int axis, int size, int stride, int before) => (layer.OutputShape[axis] - 1) * stride + size - before - layer.InputShape[axis];

    private static string Pad(GraphProto graph, string layer, string source, long[] padding)
    {
        var (name, sizes) = ($"{layer}.padded", $"{layer}.padding");
        graph.Initializer.Add(Nodes.Shape(sizes, 0, 0, padding[0], padding[1], 0, 0, padding[2], padding[3]));
        graph.Node.Add(Nodes.Of(name, "Pad", [source, sizes], name));
        return name;
    }
}
