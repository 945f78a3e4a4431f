using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Conversions between types. Networks compute in 32 bits, whatever floats the exporter chose.</summary>
internal sealed class CastForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["Cast", "CastLike"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        var target = node.OpType == "Cast" ? (OnnxElementType)node.Integer("to", 0)
            : inputs is [_, ConstantValue like] ? like.Tensor.Type : inputs is [_, IntegersValue] ? OnnxElementType.INT64 : OnnxElementType.FLOAT;
        var isFloats = target is OnnxElementType.FLOAT or OnnxElementType.DOUBLE or OnnxElementType.FLOAT16 or OnnxElementType.BFLOAT16;
        return inputs is not [{ } value, ..] ? null : value switch
        {
            ConstantValue { IsFloats: true } constant => isFloats ? constant : ToIntegers(constant),
            IntegersValue or ConstantValue => isFloats ? ToFloats(node, IntegersValue.Of(value)) : target is OnnxElementType.INT64 or OnnxElementType.INT32 ? value : null,
            EndingValue => value,
            _ => isFloats ? value : context.Problems.AddUse(node, "converts to another type than floats"),
        };
    }

    private static IntegersValue? ToIntegers(ConstantValue constant) =>
        constant is { Shape.Count: <= 1, IsTransposed: false, Tensor.Count: <= IntegersValue.MostElements }
            ? new([.. constant.Tensor.ReadFloats().ToArray().Select(value => new Integer(Math.Abs(value) <= int.MaxValue ? (long)value : null))], constant.Shape.Count == 0)
            : null;

    private static ConstantValue? ToFloats(NodeProto node, IntegersValue? integers) =>
        integers?.Known is { } numbers ? new(OnnxTensor.Of(NodeText.Name(node), integers.IsScalar ? [] : [numbers.Count], [.. numbers.Select(number => (float)number)])) : null;
}
