namespace NetGen;

/// <summary>A constant that an operator combines with rows.</summary>
/// <param name="Values">One number for all numbers of a row, or one for each.</param>
/// <param name="Layout">The layout of what is combined.</param>
internal sealed record RowConstants(double[] Values, Layout Layout)
{
    /// <summary>Reads a constant; null where it is no floats, differs from row to row, or makes the rows wider.</summary>
    public static RowConstants? Read(ConstantValue constant, Layout layout, FoldingBudget budget)
    {
        if (!constant.IsFloats || constant.Tensor.Count == 0 || Align(constant.Shape, layout) is not { } aligned)
        {
            return null;
        }

        if (constant.Tensor.FindCommonValue() is { } common)
        {
            return new([common], aligned);
        }

        long[] row = [.. aligned.Sizes.Select(size => size.IsBatch ? 1 : size.Size)];
        if (Layout.Product(row) is not (> 0 and var width))
        {
            return null;
        }

        budget.Take(width);
        var stored = constant.ReadFloats(budget);
        var places = new BroadcastPlaces(constant.Shape, row);
        var values = new double[width];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = stored[places.Of(i)];
        }

        return new(values, aligned);
    }

    /// <summary>The layout of both; sizes of the rows that are not fixed become the constant's.</summary>
    private static Layout? Align(IReadOnlyList<long> shape, Layout layout)
    {
        var missing = shape.Count - layout.Sizes.Count;
        if (shape.Count > Layout.MostSizes || Enumerable.Range(0, Math.Max(missing, 0)).Any(axis => shape[axis] != 1))
        {
            return null;
        }

        var sizes = Enumerable.Repeat(new Extent(1), Math.Max(missing, 0)).Concat(layout.Sizes).ToArray();
        for (var axis = Math.Max(-missing, 0); axis < sizes.Length; axis++)
        {
            var size = shape[axis + Math.Min(missing, 0)];
            if (size != 1 && (sizes[axis].IsBatch || sizes[axis].Size >= 0 && sizes[axis].Size != size))
            {
                return null;
            }

            sizes[axis] = size == 1 ? sizes[axis] : new(size);
        }

        return new(sizes);
    }
}
