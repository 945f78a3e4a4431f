namespace NetGen;

/// <summary>What operators that compute nothing make of a layout; null where rows would not stay rows.</summary>
internal static class LayoutChanges
{
    /// <summary>Two sizes: the product of those before an axis, and of the others.</summary>
    public static Layout? Flatten(Layout layout, long axis)
    {
        var count = layout.Sizes.Count;
        if (axis < -count || axis > count)
        {
            return null;
        }

        var before = layout.Sizes.Take((int)(axis < 0 ? axis + count : axis)).ToArray();
        var isBatchBefore = layout.BatchAxis >= 0 && layout.BatchAxis < before.Length;
        return layout.BatchAxis < 0 ? layout.Resized(new Extent(Layout.Product(before.Select(size => size.Size))), new Extent(Layout.Product(layout.Shape.Skip(before.Length))))
            : isBatchBefore && before.All(size => size.IsBatch || size.IsOne) ? layout.Resized(layout.Sizes[layout.BatchAxis], new Extent(layout.Width))
            : null;
    }

    /// <summary>Leaves out sizes of 1.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="axes">Their places; null for all.</param>
    public static Layout? Squeeze(Layout layout, IReadOnlyList<long>? axes)
    {
        if (axes is null)
        {
            return layout.Sizes.Any(size => size is { Size: < 0, IsBatch: false }) ? null : layout.Resized([.. layout.Sizes.Where(size => size.Size != 1)]);
        }

        // A batch that is not fixed can only be left out where it is 1.
        return Layout.FindAxes(axes, layout.Sizes.Count) is { } places && places.All(axis => layout.Sizes[axis] is { Size: 1 } or { IsBatch: true, Size: < 0 })
            ? layout.Resized([.. layout.Sizes.Where((_, axis) => !places.Contains(axis))])
            : null;
    }

    /// <summary>Puts sizes of 1 in between.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="axes">Their places in the result.</param>
    public static Layout? Unsqueeze(Layout layout, IReadOnlyList<long> axes)
    {
        var count = layout.Sizes.Count + axes.Count;
        if (count > Layout.MostSizes || Layout.FindAxes(axes, count) is not { } places)
        {
            return null;
        }

        var rest = new Queue<Extent>(layout.Sizes);
        return layout.Resized([.. Enumerable.Range(0, count).Select(axis => places.Contains(axis) ? new Extent(1) : rest.Dequeue())]);
    }

    /// <summary>Changes the order of sizes. The batch passes sizes of 1 only, and so do sizes that are not fixed.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="order">The old place of each size; null for the reverse.</param>
    public static Layout? Permute(Layout layout, IReadOnlyList<long>? order)
    {
        var count = layout.Sizes.Count;
        var places = order is null ? [.. Enumerable.Range(0, count).Reverse()] : order.Count == count ? Layout.FindAxes(order, count) : null;
        if (places is null)
        {
            return null;
        }

        Extent[] sizes = [.. places.Select(axis => layout.Sizes[axis])];
        var moving = places.Where(axis => !layout.Sizes[axis].IsOne).ToArray();
        var ownPlaces = layout.BatchAxis < 0 ? moving : [.. moving.Where(axis => axis != layout.BatchAxis)];
        return moving.Order().SequenceEqual(moving) ? layout.Resized(sizes)
            : KeepsBatch(layout, moving) && PermuteRow(layout, ownPlaces) is { } changed ? new(sizes) { Order = changed }
            : null;
    }

    /// <summary>Whether as many sizes stand before the batch as before.</summary>
    private static bool KeepsBatch(Layout layout, int[] moving) =>
        layout.BatchAxis < 0 || moving.TakeWhile(axis => axis != layout.BatchAxis).Order().SequenceEqual(moving.Order().TakeWhile(axis => axis != layout.BatchAxis));

    private static RowOrder? PermuteRow(Layout layout, int[] places)
    {
        var own = places.Order().ToArray();
        long[] sizes = [.. own.Select(axis => layout.Sizes[axis].Size)];
        return sizes.All(size => size > 0) && Layout.Product(sizes) > 0 ? layout.Order.Permute(sizes, [.. places.Select(place => Array.IndexOf(own, place))]) : null;
    }
}
