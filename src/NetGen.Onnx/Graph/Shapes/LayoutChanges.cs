namespace NetGen;

/// <summary>What operators that move no number make of a layout; null where rows would not stay rows.</summary>
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
        return layout.BatchAxis < 0 ? Layout.OfOneRow([Layout.Product(before.Select(size => size.Size)), Layout.Product(layout.Shape.Skip(before.Length))])
            : isBatchBefore && before.All(size => size.IsBatch || size.IsOne) ? new(layout.Sizes[layout.BatchAxis], new Extent(layout.Width))
            : null;
    }

    /// <summary>Leaves out sizes of 1.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="axes">Their places; null for all.</param>
    public static Layout? Squeeze(Layout layout, IReadOnlyList<long>? axes)
    {
        if (axes is null)
        {
            return layout.Sizes.Any(size => size is { Size: < 0, IsBatch: false }) ? null : new([.. layout.Sizes.Where(size => size.Size != 1)]);
        }

        // A batch that is not fixed can only be left out where it is 1.
        return Layout.FindAxes(axes, layout.Sizes.Count) is { } places && places.All(axis => layout.Sizes[axis] is { Size: 1 } or { IsBatch: true, Size: < 0 })
            ? new([.. layout.Sizes.Where((_, axis) => !places.Contains(axis))])
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
        return new([.. Enumerable.Range(0, count).Select(axis => places.Contains(axis) ? new Extent(1) : rest.Dequeue())]);
    }

    /// <summary>Changes the order of sizes; only those of 1 may pass others.</summary>
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

        var moving = places.Where(axis => !layout.Sizes[axis].IsOne).ToArray();
        return moving.Order().SequenceEqual(moving) ? new([.. places.Select(axis => layout.Sizes[axis])]) : null;
    }
}
