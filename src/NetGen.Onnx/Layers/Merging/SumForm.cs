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

        var (own, other) = (first.AsNumbers(), second.AsNumbers());
        return SumDraft.Add(node, own, other) ?? context.Problems.AddUse(node,
            !own.Layout!.Shape.SequenceEqual(other.Layout!.Shape) ? $"adds rows of the shapes {ShapeText.Format(own.Layout.Shape)} and {ShapeText.Format(other.Layout.Shape)}, but the terms of a sum have one shape"
            : "adds two values whose numbers have other places in their images or rows");
    }
}
