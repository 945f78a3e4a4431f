namespace NetGen;

/// <summary>A value of a graph that is computed, row-major. Whole numbers and truth values are doubles too.</summary>
/// <param name="Shape">Its sizes; empty for a single number.</param>
/// <param name="Values">Its numbers.</param>
/// <param name="IsWhole">Whether they are whole numbers, whose quotients are whole.</param>
internal sealed record EvaluatedTensor(IReadOnlyList<int> Shape, double[] Values, bool IsWhole = false)
{
    private readonly int[] _strides = StridesOf(Shape);

    /// <summary>The numbers as whole ones.</summary>
    public IReadOnlyList<long> Integers => Array.ConvertAll(Values, value => (long)value);

    /// <summary>The number at a place of this shape or of a larger one: sizes are aligned at their ends, and those of 1 repeat.</summary>
    public double At(ReadOnlySpan<int> place)
    {
        var (index, missing) = (0, place.Length - Shape.Count);
        for (var axis = 0; axis < Shape.Count; axis++)
        {
            index += _strides[axis] * place[axis + missing];
        }

        return Values[index];
    }

    /// <summary>The shape that several are broadcast to; null where they do not fit.</summary>
    public static int[]? CommonShape(IReadOnlyList<IReadOnlyList<int>> shapes)
    {
        var common = new int[shapes.Max(shape => shape.Count)];
        common.AsSpan().Fill(1);
        foreach (var shape in shapes)
        {
            for (var axis = 0; axis < shape.Count; axis++)
            {
                ref var size = ref common[axis + common.Length - shape.Count];
                if (shape[axis] != 1 && size != 1 && shape[axis] != size)
                {
                    return null;
                }

                size = size == 1 ? shape[axis] : size;
            }
        }

        return common;
    }

    private static int[] StridesOf(IReadOnlyList<int> shape)
    {
        var (strides, stride) = (new int[shape.Count], 1);
        for (var axis = shape.Count - 1; axis >= 0; axis--)
        {
            strides[axis] = shape[axis] == 1 ? 0 : stride;
            stride *= shape[axis];
        }

        return strides;
    }
}
