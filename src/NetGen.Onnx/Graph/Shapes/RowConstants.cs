namespace NetGen;

/// <summary>A constant that an operator combines with rows.</summary>
/// <param name="Values">One number for all numbers of a row, or several.</param>
/// <param name="Run">For how many numbers of a row each of them is; after the last the first comes again.</param>
/// <param name="Layout">The layout of what is combined.</param>
internal sealed record RowConstants(double[] Values, int Run, Layout Layout)
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
            return new([common], 1, aligned);
        }

        long[] row = [.. aligned.Sizes.Select(size => size.IsBatch ? 1 : size.Size)];
        return Layout.Product(row) is > 0 and <= int.MaxValue && aligned.Order.Split(row) is { } runs ? Read(constant, aligned, FindRuns(constant.Shape, row, runs), budget) : null;
    }

    /// <summary>The runs of a row in which the constant differs, each with the distance in the row and in the constant.</summary>
    private static (long Size, long Step, long Own)[] FindRuns(IReadOnlyList<long> shape, long[] row, IReadOnlyList<IReadOnlyList<(long Size, long Step)>> runs)
    {
        var found = new List<(long, long, long)>();
        var own = 1L;
        for (var axis = row.Length - 1; axis >= row.Length - shape.Count && axis >= 0; axis--)
        {
            if (shape[axis - row.Length + shape.Count] == 1)
            {
                continue;
            }

            foreach (var (size, step) in runs[axis].Reverse())
            {
                found.Add((size, step, own));
                own *= size;
            }
        }

        return [.. found];
    }

    private static RowConstants Read(ConstantValue constant, Layout layout, (long Size, long Step, long Own)[] runs, FoldingBudget budget)
    {
        var run = runs.Min(part => part.Step);
        var values = new double[runs.Max(part => part.Size * part.Step) / run];
        budget.Take(values.Length);
        var stored = constant.ReadFloats(budget);
        for (var i = 0; i < values.Length; i++)
        {
            var place = 0L;
            foreach (var part in runs)
            {
                place += i * run / part.Step % part.Size * part.Own;
            }

            values[i] = stored[(int)place];
        }

        return new(values, (int)run, layout);
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

        return layout.Resized(sizes);
    }
}
