using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>MaxPool and AveragePool over images.</summary>
internal sealed class PoolForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["MaxPool", "AveragePool"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        var isMean = node.OpType == "AveragePool";
        var (rows, outside) = inputs switch
        {
            [PaddedValue padded] when FindOutside(padded, isMean) is { } around => (padded.Rows, around),
            [RowsValue images] => (images, default),
            _ => ((RowsValue?)null, default),
        };
        return rows is null ? null
            : node.Integers("kernel_shape") is not [var height, var width] ? context.Problems.AddUse(node, "has no kernel_shape of two sizes, but only pools over images are known")
            : (node.Integers("dilations") ?? []).Any(size => size != 1) ? context.Problems.AddUse(node, "has dilations, which only convolutions have")
            : (GraphValue?)Pool(node, rows, outside, height, width, isMean) ?? UnknownValue.Instance;
    }

    private LayerValue? Pool(NodeProto node, RowsValue rows, ImagePadding outside, long height, long width, bool isMean)
    {
        if (ImageRows.Read(rows, node, context.Problems) is not var (values, image) || new WindowReader(context, node, image, outside).Read(height, width, hasCeiling: true, isMean) is not { } window)
        {
            return null;
        }

        if (ImageShape.Of(image.Channels, window.Down.Windows, window.Across.Windows) is not { } given)
        {
            context.Problems.AddUse(node, "gives images of more numbers than any network has");
            return null;
        }

        return new(new PoolDraft(isMean ? PoolKind.Average : PoolKind.Largest, node, values, window, image, given), Curve.Identity, Layout.Images(values.Layout!.Sizes[0], given));
    }

    /// <summary>Padding that a mean counts, or that a maximum never takes: zeros beside numbers that are none below.</summary>
    private static ImagePadding? FindOutside(PaddedValue padded, bool isMean) =>
        isMean ? padded.Zeros
        : padded.Value <= float.MinValue || padded.Value == 0 && padded.Rows is LayerValue { Scaling.IsNone: true } values && (values.Curve?.IsNowhereNegative ?? true) ? padded.Around
        : null;
}
