using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>ConstantOfShape: one number as often as a shape asks for.</summary>
internal sealed class FilledConstantForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["ConstantOfShape"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (inputs is not [{ } input] || IntegersValue.Of(input)?.Known is not { } shape || shape.Any(size => size < 0) || Layout.Product(shape) is not (>= 0 and var count))
        {
            return null;
        }

        var value = NodeAttributes.Find(node, "value")?.T is { } tensor ? new OnnxTensor(tensor, context.Model.Folder) : OnnxTensor.Of("", [1], [0]);
        if (value.Count != 1)
        {
            return null;
        }

        if (value.ReadShortIntegers() is [var integer])
        {
            return shape.Count <= 1 && count <= IntegersValue.MostElements ? new IntegersValue([.. Enumerable.Repeat(new Integer(integer), (int)count)], shape.Count == 0) : null;
        }

        if (!value.IsReadable)
        {
            return null;
        }

        context.Budget.Take(count);
        var values = new float[count];
        values.AsSpan().Fill(value.ReadFloats()[0]);
        return new ConstantValue(OnnxTensor.Of(NodeText.Name(node), shape, values));
    }
}
