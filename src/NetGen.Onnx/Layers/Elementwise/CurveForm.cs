using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Functions of a layer's numbers or of the input's: activations, however they are composed.</summary>
internal sealed class CurveForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = [.. ElementwiseFunctions.Operators, "Clip"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (inputs.OfType<RowsValue>().FirstOrDefault()?.AsNumbers() is not { } first || Function(node, ref inputs) is not { } function)
        {
            return null;
        }

        var layers = new List<LayerValue>();
        var operands = new List<Curve?>();
        var layout = first.Layout!;
        foreach (var input in inputs)
        {
            if (input is RowsValue rows && rows.AsNumbers() is var numbers && numbers.IsOfSameNumbers(first))
            {
                layers.Add(numbers);
                operands.Add(null);
            }
            else if (input is ConstantValue constant && RowConstants.Read(constant, layout, context.Budget) is { Values: [var number] } constants)
            {
                layout = constants.Layout;
                operands.Add(Curve.Constant(number));
            }
            else
            {
                return null;
            }
        }

        Curve Combine(IReadOnlyList<Curve> curves)
        {
            var next = 0;
            return Curve.Combine([.. operands.Select(operand => operand ?? curves[next++])], function);
        }

        return LayerValue.Combine(layers, Combine, layout, node);
    }

    /// <summary>The function; bounds of Clip become a part of it.</summary>
    private static Func<double[], double>? Function(NodeProto node, ref IReadOnlyList<GraphValue?> inputs)
    {
        if (node.OpType != "Clip")
        {
            return ElementwiseFunctions.Find(node, inputs.Count);
        }

        if (inputs[0] is not RowsValue || Bound(node, inputs, 1, "min", double.NegativeInfinity) is not { } low || Bound(node, inputs, 2, "max", double.PositiveInfinity) is not { } high)
        {
            return null;
        }

        inputs = [inputs[0]];
        return values => Math.Min(high, Math.Max(low, values[0]));
    }

    /// <summary>A bound of Clip: an input since opset 11, an attribute before.</summary>
    private static double? Bound(NodeProto node, IReadOnlyList<GraphValue?> inputs, int index, string attribute, double fallback) => inputs.ElementAtOrDefault(index) switch
    {
        null => NodeAttributes.Find(node, attribute) is null ? fallback : node.Float(attribute, 0),
        ConstantValue { Scalar: { } bound } => bound,
        _ => null,
    };
}
