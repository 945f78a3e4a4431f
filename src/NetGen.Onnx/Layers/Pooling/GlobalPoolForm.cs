using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Pools over all pixels, and means and maxima over an image's height and width.</summary>
internal sealed class GlobalPoolForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["GlobalAveragePool", "GlobalMaxPool", "ReduceMean", "ReduceMax"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        var kind = node.OpType is "GlobalMaxPool" or "ReduceMax" ? GlobalPoolKind.Largest : GlobalPoolKind.Average;
        return !node.OpType.StartsWith("Reduce", StringComparison.Ordinal)
            ? inputs is not [RowsValue rows] ? null : ImageRows.Read(rows, node, context.Problems) is { } images ? Pool(kind, node, images.Rows, images.Image, 1) : UnknownValue.Instance
            : inputs is [RowsValue reduced, ..] ? Reduce(kind, node, reduced.AsNumbers(), inputs.ElementAtOrDefault(1)) : null;
    }

    /// <summary>Of images in either order; null where something else is reduced.</summary>
    private static LayerValue? Reduce(string kind, NodeProto node, LayerValue rows, GraphValue? given)
    {
        var axes = given is null ? node.Integers("axes") : IntegersValue.Of(given)?.Known;
        if (axes is null || rows.Shift is not null || Layout.FindAxes(axes, rows.Layout!.Sizes.Count) is not { } found)
        {
            return null;
        }

        var channels = found.Order().ToArray() switch { [2, 3] => 1, [1, 2] => 3, _ => 0 };
        var layout = channels == 3 ? LayoutChanges.Permute(rows.Layout, [0, 3, 1, 2]) : channels == 1 ? rows.Layout : null;
        return layout?.Image is { } image && rows.Layer.Shape.Holds(image, layout.Order) ? Pool(kind, node, rows, image, node.Integer("keepdims", 1) == 0 ? 0 : channels) : null;
    }

    /// <param name="kind">The kind.</param>
    /// <param name="node">The operator.</param>
    /// <param name="rows">What it takes.</param>
    /// <param name="image">The images.</param>
    /// <param name="axis">Where channels are in what it gives, beside sizes of 1; 0 for a row.</param>
    private static LayerValue Pool(string kind, NodeProto node, LayerValue rows, ImageShape image, int axis)
    {
        var given = image with { Height = 1, Width = 1 };
        var (batch, channels, one) = (rows.Layout!.Sizes[0], new Extent(image.Channels), new Extent(1));
        return new(new PoolDraft(kind, node, rows, null, image, given), Curve.Identity, axis == 0 ? new(batch, channels) : axis == 1 ? new(batch, channels, one, one) : new(batch, one, one, channels));
    }
}
