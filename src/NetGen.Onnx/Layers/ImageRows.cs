using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>What an operator takes as images.</summary>
/// <param name="Rows">The value.</param>
/// <param name="Image">One of them.</param>
internal sealed record ImageRows(LayerValue Rows, ImageShape Image)
{
    /// <summary>The size that counts images.</summary>
    public Extent Batch => Rows.Layout!.Sizes[0];

    /// <summary>A value [batch, channels, height, width] as images; null where it is none, which is noted.</summary>
    /// <param name="value">The value.</param>
    /// <param name="node">The operator.</param>
    /// <param name="problems">Where to.</param>
    public static ImageRows? Read(RowsValue value, NodeProto node, GraphProblems problems)
    {
        var rows = value.AsNumbers();
        var complaint = rows.Layout!.Sizes is not [{ IsBatch: true }, _, _, _]
            ? $"takes images [batch, channels, height, width], but what it gets has the shape {ShapeText.Format(rows.Layout.Shape)}"
            : rows.Layout.Image is not { } image ? $"takes images of {ShapeText.Format(rows.Layout.Shape)}, whose height, width or channels are not fixed: export the model with fixed sizes besides the batch"
            : rows.Shift is not null ? "takes sums that are a part of Softmax only"
            : rows.Layer.Shape.Holds(image, rows.Layout.Order) ? null
            : rows.Layer.Shape.Image is null ? FormattableString.Invariant($"takes images of {image}, but what it gets are rows of {image.Count} numbers that no layer makes images of")
            : $"takes images of {image} whose numbers have other places than in the image before";
        if (complaint is not null)
        {
            problems.AddUse(node, complaint);
            return null;
        }

        return new(rows, rows.Layout.Image!.Value);
    }
}
