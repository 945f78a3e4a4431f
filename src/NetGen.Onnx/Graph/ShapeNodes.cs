using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Operators that change shapes: rows must stay rows.</summary>
internal sealed class ShapeNodes(GraphProblems problems)
{
    /// <summary>Flattens all but the batch.</summary>
    public GraphValue ReadFlatten(NodeProto node, GraphValue value)
    {
        var axis = node.Integer("axis", 1);
        return value switch
        {
            LayerValue when axis is 1 or -1 => value,
            InputValue { Sizes: null } when axis == 1 => value,
            InputValue { Sizes: { Count: > 1 } sizes } when axis == 1 || axis + sizes.Count == 1 => new InputValue([sizes[0], Width(sizes)]),
            _ => problems.AddUse(node, "does not give one row per row of the batch"),
        };
    }

    /// <summary>Reshapes to [batch, width].</summary>
    public GraphValue ReadReshape(NodeProto node, GraphValue value, GraphValue? shape)
    {
        if (shape is not ConstantValue constant || constant.Tensor.ReadShortIntegers() is not [var rows and >= -1, var width and >= -1])
        {
            return problems.AddUse(node, "does not give a fixed shape of [batch, width]");
        }

        var before = value switch
        {
            LayerValue layer => layer.Layer.Outputs,
            InputValue { Sizes: { Count: > 1 } sizes } => Width(sizes),
            InputValue => -1,
            _ => (long?)null,
        };
        var keepsRows = rows is -1 or 0 or 1 || value is InputValue { Sizes: [var batch, ..] } && batch == rows;
        var keepsWidth = width == -1 ? rows >= 0 : width == before || before == -1 && width > 0 || width == 0 && value is LayerValue or InputValue { Sizes.Count: 2 };
        return before is null || !keepsRows || !keepsWidth ? problems.AddUse(node, FormattableString.Invariant($"to [{rows}, {width}] does not keep the rows"))
            : value is LayerValue ? value
            : new InputValue([-1, width > 0 ? width : before.Value]);
    }

    /// <summary>Exchanges rows and columns of constants.</summary>
    public GraphValue ReadTranspose(NodeProto node, GraphValue value) => value switch
    {
        ConstantValue { Tensor.Shape.Count: 2 } matrix when node.Integers("perm") is null or [1, 0] => matrix with { IsTransposed = !matrix.IsTransposed },
        _ when node.Integers("perm") is [0, 1] => value,
        _ => problems.AddUse(node, "transposes more than a matrix of weights"),
    };

    /// <summary>The product of all sizes but the first; −1 where one is not fixed, or the product is too large.</summary>
    private static long Width(IReadOnlyList<long> sizes)
    {
        var width = 1L;
        foreach (var size in sizes.Skip(1))
        {
            width = size is >= 0 and <= int.MaxValue && width is >= 0 and <= int.MaxValue ? width * size : -1;
        }

        return width;
    }
}
