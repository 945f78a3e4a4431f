namespace NetGen;

/// <summary>
/// How rows lie in a tensor: one size counts the rows of the batch, or none where there is a single row; the others hold the numbers
/// of a row, in an order that transposing changes.
/// </summary>
internal sealed class Layout
{
    /// <summary>More sizes than any exporter writes; many operators go through all of them.</summary>
    public const int MostSizes = 64;

    public Layout(params IReadOnlyList<Extent> sizes)
    {
        Sizes = sizes;
        BatchAxis = -1;
        for (var axis = 0; axis < sizes.Count; axis++)
        {
            BatchAxis = sizes[axis].IsBatch ? axis : BatchAxis;
        }
    }

    public IReadOnlyList<Extent> Sizes { get; }

    /// <summary>The order in which the tensor has the numbers of a row.</summary>
    public RowOrder Order { get; init; } = RowOrder.Plain;

    /// <summary>The size that counts rows; −1 where none does.</summary>
    public int BatchAxis { get; }

    /// <summary>The sizes alone, −1 where one is not fixed.</summary>
    public IEnumerable<long> Shape => Sizes.Select(size => size.Size);

    /// <summary>Numbers of a row; −1 where they are not fixed, or too many.</summary>
    public long Width => Product(Sizes.Where(size => !size.IsBatch).Select(size => size.Size));

    /// <summary>Whether there is one row after another, and no size besides.</summary>
    public bool IsBatchOfRows => Sizes.Count == 2 && BatchAxis == 0;

    /// <summary>The image of a tensor [batch, channels, height, width]; null for any other.</summary>
    public ImageShape? Image => BatchAxis == 0 && Sizes is [_, var channels, var height, var width] ? ImageShape.Of(channels.Size, height.Size, width.Size) : null;

    /// <summary>[batch, width].</summary>
    public static Layout Rows(long width) => new(new Extent(-1, IsBatch: true), new Extent(width));

    /// <summary>[batch, channels, height, width].</summary>
    public static Layout Images(ImageShape image) => Images(new(-1, IsBatch: true), image);

    /// <summary>[batch, channels, height, width].</summary>
    public static Layout Images(Extent batch, ImageShape image) => new(batch, new Extent(image.Channels), new Extent(image.Height), new Extent(image.Width));

    /// <summary>A shape that holds a single row.</summary>
    public static Layout OfOneRow(IEnumerable<long> shape) => new([.. shape.Select(size => new Extent(size))]);

    /// <summary>The product of sizes; −1 where one is not fixed, or the product is too large.</summary>
    public static long Product(IEnumerable<long> sizes)
    {
        var product = 1L;
        foreach (var size in sizes)
        {
            product = size is >= 0 and <= int.MaxValue && product is >= 0 and <= int.MaxValue ? product * size : -1;
        }

        return product;
    }

    /// <summary>Whether one axis holds all numbers of a row.</summary>
    public bool HoldsRows(int axis) => !Sizes[axis].IsBatch && Sizes.Where((_, index) => index != axis).All(size => size.IsBatch || size.IsOne);

    /// <summary>Other sizes for the same numbers in the same order.</summary>
    public Layout Resized(params IReadOnlyList<Extent> sizes) => new(sizes) { Order = Order };

    /// <summary>The same with another size in one place, which holds other numbers.</summary>
    public Layout With(int axis, long size) => new([.. Sizes.Select((old, index) => index == axis ? new Extent(size) : old)]);

    public bool Equals(Layout other) => Sizes.SequenceEqual(other.Sizes) && Order.Equals(other.Order);

    /// <summary>An axis counted from the front; null where there is no such one.</summary>
    public int? FindAxis(long axis) => FindAxis(axis, Sizes.Count);

    /// <summary>An axis of so many, counted from the front; null where there is no such one.</summary>
    public static int? FindAxis(long axis, int count) => axis >= -count && axis < count ? (int)(axis < 0 ? axis + count : axis) : null;

    /// <summary>Axes counted from the front; null where one is not there, or twice.</summary>
    public static IReadOnlyList<int>? FindAxes(IReadOnlyList<long> axes, int count)
    {
        var found = axes.Select(axis => FindAxis(axis, count)).OfType<int>().Distinct().ToArray();
        return found.Length == axes.Count ? found : null;
    }
}
