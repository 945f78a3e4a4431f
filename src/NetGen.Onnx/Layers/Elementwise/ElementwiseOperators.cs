namespace NetGen;

/// <summary>Operators on each number by itself, of tensors that are broadcast to one shape.</summary>
internal static class ElementwiseOperators
{
    public static IReadOnlyDictionary<string, Func<EvaluatedNode, EvaluatedTensor>> All { get; } =
        new Dictionary<string, Func<EvaluatedNode, EvaluatedTensor>>(ElementwiseFunctions.Operators.Select(type => KeyValuePair.Create<string, Func<EvaluatedNode, EvaluatedTensor>>(type, Compute)))
        {
            ["Equal"] = node => Combine(node, [node.Input(0), node.Input(1)], operands => operands[0] == operands[1] ? 1 : 0),
            ["Clip"] = Clip,
        };

    private static EvaluatedTensor Compute(EvaluatedNode node)
    {
        var operands = Enumerable.Range(0, node.InputCount).Select(node.Input).ToArray();
        if (operands.Length > 2 && node.Node.OpType is "Sum" or "Min" or "Max")
        {
            return operands.Skip(1).Aggregate(operands[0], (value, next) => Compute(node, [value, next]));
        }

        return operands.Length == 1 && node.Node.OpType is "Sum" or "Min" or "Max" ? operands[0] : Compute(node, operands);
    }

    private static EvaluatedTensor Compute(EvaluatedNode node, EvaluatedTensor[] operands) => Combine(
        node,
        operands,
        node.Node.OpType == "Div" && operands.All(operand => operand.IsWhole) ? values => Math.Truncate(values[0] / values[1])
            : ElementwiseFunctions.Find(node.Node, operands.Length) ?? throw node.Refuse(FormattableString.Invariant($"has {operands.Length} inputs")));

    private static EvaluatedTensor Combine(EvaluatedNode node, EvaluatedTensor[] operands, Func<double[], double> function)
    {
        var shape = EvaluatedTensor.CommonShape([.. operands.Select(operand => operand.Shape)]) ?? throw node.Refuse("takes tensors whose shapes do not go together");
        var values = new double[operands.Length];
        return node.Give(shape, place =>
        {
            for (var i = 0; i < operands.Length; i++)
            {
                values[i] = operands[i].At(place);
            }

            return function(values);
        }, operands.All(operand => operand.IsWhole));
    }

    /// <summary>Since opset 11 bounds are inputs, before they were attributes.</summary>
    private static EvaluatedTensor Clip(EvaluatedNode node)
    {
        var (low, high) = (node.Number(1, "min", double.NegativeInfinity), node.Number(2, "max", double.PositiveInfinity));
        return Combine(node, [node.Input(0)], values => Math.Min(high, Math.Max(low, values[0])));
    }
}
