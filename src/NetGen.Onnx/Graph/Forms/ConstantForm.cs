using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Constants among the operators.</summary>
internal sealed class ConstantForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["Constant"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (TensorOf(node) is not { } tensor)
        {
            return context.Problems.AddUse(node, "holds no numbers");
        }

        var stored = new OnnxTensor(tensor, context.Model.Folder, tensor.Name.Length == 0 ? NodeText.Name(node) : null);
        context.Budget.Add(stored);
        return new ConstantValue(stored);
    }

    /// <summary>What a Constant holds; null where it is no numbers.</summary>
    public static TensorProto? TensorOf(NodeProto node)
    {
        var attribute = node.Attribute.FirstOrDefault();
        return attribute?.Name switch
        {
            "value" when attribute.T is { } given => given,
            "value_float" => new() { DataType = (int)OnnxElementType.FLOAT, FloatData = { attribute.F } },
            "value_floats" => new() { DataType = (int)OnnxElementType.FLOAT, Dims = { attribute.Floats.Count }, FloatData = { attribute.Floats } },
            "value_int" => new() { DataType = (int)OnnxElementType.INT64, Int64Data = { attribute.I } },
            "value_ints" => new() { DataType = (int)OnnxElementType.INT64, Dims = { attribute.Ints.Count }, Int64Data = { attribute.Ints } },
            _ => null,
        };
    }
}
