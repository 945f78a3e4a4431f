using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>One number computed of each row: parts of Softmax.</summary>
internal sealed class RowReductionForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["ReduceMax", "ReduceMin", "ReduceMean", "ReduceSum", "ReduceLogSumExp"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (inputs is not [LayerValue { Curve: { } curve } layer, ..] || !layer.Scaling.IsNone)
        {
            return null;
        }

        var layout = layer.Layout!;
        var axes = inputs.ElementAtOrDefault(1) is { } given ? IntegersValue.Of(given)?.Known : node.Integers("axes");
        if (axes is null || Layout.FindAxes(axes, layout.Sizes.Count) is not { } places || Enumerable.Range(0, layout.Sizes.Count).Any(axis => layout.Sizes[axis].IsBatch == places.Contains(axis) && !layout.Sizes[axis].IsOne))
        {
            return context.Problems.AddUse(node, "must take together the outputs of each row");
        }

        var reduced = node.Integer("keepdims", 1) != 0 ? layout.Sizes.Select((size, axis) => places.Contains(axis) ? new Extent(1) : size) : layout.Sizes.Where((_, axis) => !places.Contains(axis));
        return node.OpType switch
        {
            "ReduceSum" => new RowReductionValue(layer, RowReduction.Sum, new([.. reduced])),
            "ReduceLogSumExp" => new RowReductionValue(layer with { Curve = curve.Apply(Math.Exp) }, RowReduction.LogarithmOfSum, new([.. reduced])),
            _ => new RowReductionValue(layer, RowReduction.Shift, new([.. reduced])),
        };
    }
}
