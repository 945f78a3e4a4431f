using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Two values that are added number by number.</summary>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
/// <param name="Layout">The layout of both, and of the sum; in the order of the one whose numbers the sum's are counted as.</param>
/// <param name="Shape">What the sum's numbers are.</param>
internal sealed record SumTerms(LayerValue First, LayerValue Second, Layout Layout, RowShape Shape)
{
    /// <summary>Finds what both are; null where they are not of one shape.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <param name="node">The operator.</param>
    public static SumTerms? Find(LayerValue first, LayerValue second, NodeProto node)
    {
        if (FindSizes(first.Layout!, second.Layout!) is not { } sizes)
        {
            return null;
        }

        var (own, other) = (first.Layer.Shape, second.Layer.Shape);
        if (ReferenceEquals(own, RowShape.Values) != ReferenceEquals(other, RowShape.Values))
        {
            (first, second) = (FlattenDraft.Flatten(first, node), FlattenDraft.Flatten(second, node));
            (own, other) = (first.Layer.Shape, second.Layer.Shape);
        }

        return AreAlike(first, second) ? new(first, second, new Layout(sizes) { Order = first.Layout!.Order }, ReferenceEquals(own, RowShape.Values) ? own : other)
            : own.Image is not null && IsSameImage(first, second) ? new(first, second, new Layout(sizes) { Order = first.Layout!.Order }, own)
            : other.Image is not null && IsSameImage(second, first) ? new(first, second, new Layout(sizes) { Order = second.Layout!.Order }, other)
            : null;
    }

    /// <summary>Whether the numbers of both are counted alike, and lie alike.</summary>
    private static bool AreAlike(LayerValue first, LayerValue second) =>
        first.Layout!.Order.Equals(second.Layout!.Order) && (ReferenceEquals(first.Layer.Shape, second.Layer.Shape) || first.Layer.Shape.Image is null && second.Layer.Shape.Image is null);

    /// <summary>Whether the second has the image of the first in the same places.</summary>
    private static bool IsSameImage(LayerValue first, LayerValue second) =>
        second.Layout!.Order.After(first.Layout!.Order.Invert())?.After(first.Layer.Shape.ChannelsFirst) is { } order && second.Layer.Shape.Holds(first.Layer.Shape.Image!.Value, order);

    /// <summary>The sizes of both, where those that are not fixed are the other's; null where they differ.</summary>
    private static Extent[]? FindSizes(Layout first, Layout second)
    {
        if (first.Sizes.Count != second.Sizes.Count || first.BatchAxis != second.BatchAxis)
        {
            return null;
        }

        var sizes = first.Sizes.Zip(second.Sizes, (own, other) => own.Size < 0 ? other : own).ToArray();
        return sizes.Zip(first.Sizes, Fits).All(fits => fits) && sizes.Zip(second.Sizes, Fits).All(fits => fits) ? sizes : null;
    }

    private static bool Fits(Extent size, Extent own) => own.Size < 0 || own.Size == size.Size;
}
