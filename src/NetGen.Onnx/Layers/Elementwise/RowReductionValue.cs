using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>One number per row, computed of a layer's outputs: a part of Softmax.</summary>
/// <param name="Of">The outputs.</param>
/// <param name="Kind">What is computed.</param>
/// <param name="Layout">How the numbers lie in the tensor.</param>
internal sealed record RowReductionValue(LayerValue Of, RowReduction Kind, Layout Layout) : GraphValue, IShapedValue
{
    Layout? IShapedValue.Layout => Layout;

    public GraphValue WithLayout(Layout layout, NodeProto node, FoldingBudget budget) => this with { Layout = layout };

    /// <summary>Whether an operator takes each row's number together with that row of some outputs.</summary>
    public bool IsAlignedWith(LayerValue rows)
    {
        var missing = rows.Layout!.Sizes.Count - Layout.Sizes.Count;
        return missing >= 0 && (rows.Layout.BatchAxis < 0 ? Layout.BatchAxis < 0 : Layout.BatchAxis >= 0 && Layout.BatchAxis + missing == rows.Layout.BatchAxis);
    }
}
