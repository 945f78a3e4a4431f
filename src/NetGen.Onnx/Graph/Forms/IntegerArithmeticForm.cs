using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Arithmetic on shapes.</summary>
internal sealed class IntegerArithmeticForm : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = IntegerFunctions.Operators;

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (inputs.Count != IntegerFunctions.Arity(node.OpType) || inputs.Any(input => input is not (IntegersValue or ConstantValue { IsFloats: false })))
        {
            return null;
        }

        var operands = inputs.Select(IntegersValue.Of).OfType<IntegersValue>().ToArray();
        var count = operands.Length < inputs.Count ? 0 : operands.Max(operand => operand.Elements.Count);
        return count == 0 || operands.Any(operand => operand.Elements.Count != 1 && operand.Elements.Count != count) ? null
            : new IntegersValue(
                [.. Enumerable.Range(0, count).Select(i => IntegerFunctions.Apply(node.OpType, [.. operands.Select(operand => operand.Elements[operand.Elements.Count == 1 ? 0 : i])]))],
                operands.All(operand => operand.IsScalar));
    }
}
