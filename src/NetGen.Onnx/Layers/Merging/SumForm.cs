using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Two values that are added: a residual connection.</summary>
internal sealed class SumForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["Add", "Sum"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (inputs is not [RowsValue first, RowsValue second] || first is LayerValue { Shift: not null } || second is LayerValue { Shift: not null })
        {
            return null;
        }

        return FindLayout(first.AsNumbers().Layout!, second.AsNumbers().Layout!) is { } layout ? SumDraft.Add(node, first, second, layout)
            : context.Problems.AddUse(node, $"adds rows of the shapes {Shape(first)} and {Shape(second)}, but the terms of a sum have one shape");
    }

    /// <summary>The layout of both, where sizes that are not fixed are the other's; null where they differ.</summary>
    private static Layout? FindLayout(Layout first, Layout second)
    {
        if (first.Sizes.Count != second.Sizes.Count || first.BatchAxis != second.BatchAxis)
        {
            return null;
        }

        var sizes = first.Sizes.Zip(second.Sizes, (own, other) => own.Size < 0 ? other : own).ToArray();
        return sizes.Zip(first.Sizes, Fits).All(fits => fits) && sizes.Zip(second.Sizes, Fits).All(fits => fits) ? new(sizes) : null;
    }

    private static bool Fits(Extent size, Extent own) => own.Size < 0 || own.Size == size.Size;

    private static string Shape(RowsValue rows) => ShapeText.Format(rows.AsNumbers().Layout!.Shape);
}
