using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Whole numbers that a graph computes with: sizes, places, truth values.</summary>
/// <param name="Elements">The numbers, known or not.</param>
/// <param name="IsScalar">Whether it is one number instead of a list.</param>
internal sealed record IntegersValue(IReadOnlyList<Integer> Elements, bool IsScalar = false) : GraphValue, IShapedValue
{
    /// <summary>Shapes and what is computed of them are no longer.</summary>
    public const int MostElements = Layout.MostSizes;

    /// <summary>The numbers, where all of them are known.</summary>
    public IReadOnlyList<long>? Known => Elements.All(element => element.Value is not null) ? [.. Elements.Select(element => element.Value!.Value)] : null;

    public Layout? Layout => IsScalar ? new() : new(new Extent(Elements.Count));

    /// <summary>A value as whole numbers; null where it is anything else.</summary>
    public static IntegersValue? Of(GraphValue? value) => value switch
    {
        IntegersValue integers => integers,
        ConstantValue { Shape.Count: <= 1 } constant when constant.Tensor.ReadShortIntegers() is { } numbers => new([.. numbers.Select(number => new Integer(number))], constant.Shape.Count == 0),
        _ => null,
    };

    public GraphValue? WithLayout(Layout layout, NodeProto node, FoldingBudget budget) => layout.Sizes.Count <= 1 && layout.Order.IsPlain ? this with { IsScalar = layout.Sizes.Count == 0 } : null;
}
