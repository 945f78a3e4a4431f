using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Pad by a number, and what is transposed or padded once more before it is taken.</summary>
internal sealed class PadForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["Pad", "Transpose"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs) => (node.OpType, inputs) switch
    {
        ("Pad", [RowsValue rows, ..]) when rows.Layout is { } layout => Pad(node, rows, new long[layout.Sizes.Count], new long[layout.Sizes.Count], inputs),
        ("Pad", [PaddedValue padded, ..]) => Pad(node, padded.Rows, padded.Before, padded.After, inputs) is var more && (more is not PaddedValue other || other.Value == padded.Value) ? more : null,
        ("Transpose", [PaddedValue padded]) => Transpose(node, padded),
        _ => null,
    };

    private GraphValue? Pad(NodeProto node, RowsValue rows, IReadOnlyList<long> before, IReadOnlyList<long> after, IReadOnlyList<GraphValue?> inputs)
    {
        if (node.Text("mode", "constant") is var mode && mode != "constant")
        {
            return context.Problems.AddUse(node, $"pads in the mode '{mode}', but only zeros are known around images");
        }

        // Since opset 11 pads and their value are inputs, before they were attributes.
        var count = before.Count;
        var pads = inputs.Count > 1 ? IntegersValue.Of(inputs[1])?.Known : node.Integers("pads");
        var axes = inputs.ElementAtOrDefault(3) is { } given ? Layout.FindAxes(IntegersValue.Of(given)?.Known ?? [long.MaxValue], count) : [.. Enumerable.Range(0, count)];
        float? value = inputs.ElementAtOrDefault(2) is { } third ? (third as ConstantValue)?.Scalar : node.Float("value", 0);
        if (pads is null || axes is null || pads.Count != 2 * axes.Count || value is not { } number || pads.Any(size => size is < 0 or > int.MaxValue))
        {
            return null;
        }

        var (own, behind) = (before.ToArray(), after.ToArray());
        for (var i = 0; i < axes.Count; i++)
        {
            own[axes[i]] += pads[i];
            behind[axes[i]] += pads[i + axes.Count];
        }

        return own.Concat(behind).All(size => size == 0) ? rows : new PaddedValue(rows, own, behind, number, NodeText.Of(node));
    }

    private PaddedValue? Transpose(NodeProto node, PaddedValue padded)
    {
        var order = node.Integers("perm") ?? [.. Enumerable.Range(0, padded.Before.Count).Reverse().Select(axis => (long)axis)];
        return LayoutChanges.Permute(padded.Rows.Layout!, order) is { } layout && padded.Rows.WithLayout(layout, node, context.Budget) is RowsValue rows
            ? padded with { Rows = rows, Before = [.. order.Select(axis => padded.Before[(int)axis])], After = [.. order.Select(axis => padded.After[(int)axis])] }
            : null;
    }
}
