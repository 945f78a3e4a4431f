using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Operators of any number of operands: two at a time.</summary>
internal sealed class VariadicForm(NodeReader reader) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["Sum", "Max", "Min"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (inputs.Count is 0 or 2)
        {
            return null;
        }

        var value = inputs[0];
        foreach (var input in inputs.Skip(1))
        {
            value = reader.Read(node, [value, input]);
        }

        return value;
    }
}
