namespace NetGen;

/// <summary>Reshape: another way to count the same numbers. The rows of a batch must stay what they are.</summary>
internal static class LayoutReshape
{
    private static readonly Integer Rest = new(-1);

    /// <summary>The layout of a new shape; null where rows would not stay rows.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="shape">The sizes; −1 for what remains, 0 for the old size in this place.</param>
    /// <param name="keepsZeros">Whether 0 is a size instead.</param>
    public static Layout? Reshape(Layout layout, IReadOnlyList<Integer> shape, bool keepsZeros)
    {
        if (shape.Count > Layout.MostSizes || shape.Count(size => size == Rest) > 1)
        {
            return null;
        }

        var sizes = new Integer[shape.Count];
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            if (shape[axis].Value == 0 && !keepsZeros)
            {
                if (axis >= layout.Sizes.Count)
                {
                    return null;
                }

                sizes[axis] = Integer.Of(layout.Sizes[axis]);
            }
            else
            {
                sizes[axis] = shape[axis];
            }
        }

        var batch = layout.BatchAxis < 0 ? -1 : FindBatch(layout, sizes);
        return batch < 0 && layout.BatchAxis >= 0 ? null : Divide(layout, sizes, batch);
    }

    /// <summary>The place that counts rows: what is computed from the batch, else what makes the other sizes a row.</summary>
    private static int FindBatch(Layout layout, Integer[] sizes)
    {
        var known = Array.FindIndex(sizes, size => size.IsBatch);
        var rest = Array.IndexOf(sizes, Rest);
        var fixedRows = layout.Sizes[layout.BatchAxis].Size;
        return known >= 0 ? known
            : rest >= 0 && IsRow(layout, sizes, rest) ? rest
            : Array.FindIndex(sizes, size => size.Value is { } value && (value == fixedRows || value == 1 && fixedRows < 0)) is >= 0 and var place && IsRow(layout, sizes, place) ? place
            : -1;
    }

    /// <summary>Whether the sizes besides one place hold a row.</summary>
    private static bool IsRow(Layout layout, Integer[] sizes, int batch)
    {
        var others = sizes.Where((_, axis) => axis != batch).ToArray();
        var width = Layout.Product(others.Where(size => size != Rest).Select(size => size.Value ?? -1));
        return width >= 0 && (others.Contains(Rest) || layout.Width < 0 || width == layout.Width);
    }

    /// <summary>Gives each size but the batch's its share of a row.</summary>
    private static Layout? Divide(Layout layout, Integer[] sizes, int batch)
    {
        var width = layout.Width;
        var known = Layout.Product(sizes.Where((size, axis) => axis != batch && size != Rest).Select(size => size.Value ?? -1));
        var hasRest = Array.FindIndex(sizes, size => size == Rest) is >= 0 and var place && place != batch;
        var rest = !hasRest ? 1 : width < 0 ? -1 : known > 0 ? width / known : 0;
        var isRow = known >= 0 && (width < 0 || known * rest == width);
        var isBehindOnes = sizes.Take(Math.Max(batch, 0)).All(size => size.Value == 1);
        return isRow && isBehindOnes
            ? layout.Resized([.. sizes.Select((size, axis) => axis == batch ? layout.Sizes[layout.BatchAxis] : new Extent(size == Rest ? rest : size.Value!.Value))])
            : null;
    }
}
