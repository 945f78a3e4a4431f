namespace NetGen;

/// <summary>A constant: an initializer, a Constant node, or what operators compute of these.</summary>
/// <param name="Tensor">Where its numbers are.</param>
/// <param name="Shape">Its sizes as seen.</param>
/// <param name="IsTransposed">Whether it is a matrix whose rows and columns change places.</param>
internal sealed record ConstantValue(OnnxTensor Tensor, IReadOnlyList<long> Shape, bool IsTransposed = false) : GraphValue, IShapedValue
{
    public ConstantValue(OnnxTensor tensor) : this(tensor, tensor.Shape)
    {
    }

    /// <summary>Whether its numbers are floats.</summary>
    public bool IsFloats => Tensor.IsReadable;

    /// <summary>The number, where it is a single one.</summary>
    public float? Scalar => Tensor.Count == 1 ? Tensor.FindCommonValue() : null;

    /// <summary>The matrix with rows and columns exchanged.</summary>
    public ConstantValue Transposed => this with { Shape = [Shape[1], Shape[0]], IsTransposed = !IsTransposed };

    Layout? IShapedValue.Layout => Shape.Count <= Layout.MostSizes ? Layout.OfOneRow(Shape) : null;

    public GraphValue? WithLayout(Layout layout, OnnxSchema.NodeProto node, FoldingBudget budget) =>
        layout.Order.IsPlain && !IsTransposed ? this with { Shape = [.. layout.Shape] }
        : IsFloats ? new ConstantValue(OnnxTensor.Of(Tensor.Name, [.. layout.Shape], Reorder(layout.Order, budget)))
        : null;

    private float[] Reorder(RowOrder order, FoldingBudget budget)
    {
        budget.Take(Tensor.Count);
        var seen = ReadFloats(budget);
        var values = new float[seen.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = seen[order.PlaceOf(i)];
        }

        return values;
    }

    /// <summary>Its floats as seen, the last size fastest.</summary>
    public ReadOnlySpan<float> ReadFloats(FoldingBudget budget)
    {
        var stored = Tensor.ReadFloats();
        if (!IsTransposed)
        {
            return stored;
        }

        budget.Take(Tensor.Count);
        var (rows, columns) = ((int)Shape[0], (int)Shape[1]);
        var seen = new float[stored.Length];
        for (var i = 0; i < seen.Length; i++)
        {
            seen[i] = stored[i % columns * rows + i / columns];
        }

        return seen;
    }
}
