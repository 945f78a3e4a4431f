using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Floats computed from constants alone.</summary>
internal sealed class ConstantArithmeticForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ElementwiseFunctions.Operators;

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        var constants = inputs.OfType<ConstantValue>().Where(constant => constant is { IsFloats: true, Shape.Count: <= Layout.MostSizes }).ToArray();
        if (constants.Length == 0 || constants.Length < inputs.Count || ElementwiseFunctions.Find(node, inputs.Count) is not { } function || FindShape(constants) is not { } shape)
        {
            return null;
        }

        var count = Layout.Product(shape);
        if (count < 1)
        {
            return null;
        }

        context.Budget.Take(count);
        var values = new float[count];
        var operands = new double[constants.Length];
        var arrays = constants.Select(constant => constant.ReadFloats(context.Budget).ToArray()).ToArray();
        var places = constants.Select(constant => new BroadcastPlaces(constant.Shape, shape)).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            for (var operand = 0; operand < operands.Length; operand++)
            {
                operands[operand] = arrays[operand][places[operand].Of(i)];
            }

            values[i] = (float)function(operands);
        }

        return new ConstantValue(OnnxTensor.Of(NodeText.Name(node), shape, values));
    }

    /// <summary>The shape that all are broadcast to; null where they do not fit.</summary>
    private static long[]? FindShape(ConstantValue[] constants)
    {
        var shape = new long[constants.Max(constant => constant.Shape.Count)];
        shape.AsSpan().Fill(1);
        foreach (var constant in constants)
        {
            var missing = shape.Length - constant.Shape.Count;
            for (var axis = missing; axis < shape.Length; axis++)
            {
                var size = constant.Shape[axis - missing];
                if (size != 1 && shape[axis] != 1 && size != shape[axis])
                {
                    return null;
                }

                shape[axis] = size == 1 ? shape[axis] : size;
            }
        }

        return shape;
    }
}
