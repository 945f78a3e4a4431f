namespace NetGen;

/// <summary>Operators that give constants, and conversions of their types.</summary>
internal static class ConstantOperators
{
    public static IReadOnlyDictionary<string, Func<EvaluatedNode, EvaluatedTensor>> All { get; } = new Dictionary<string, Func<EvaluatedNode, EvaluatedTensor>>
    {
        ["Constant"] = node => ConstantForm.TensorOf(node.Node) is { } tensor ? StoredTensor.Read(new(tensor, node.Model.Folder)) : throw node.Refuse("holds no numbers"),
        ["ConstantOfShape"] = Fill,
        ["Range"] = Range,
        ["Cast"] = node => Cast(node.Input(0), (OnnxElementType)node.Node.Integer("to", 0)),
        ["CastLike"] = node => Cast(node.Input(0), node.Input(1).IsWhole ? OnnxElementType.INT64 : OnnxElementType.FLOAT),
    };

    private static EvaluatedTensor Fill(EvaluatedNode node)
    {
        var value = NodeAttributes.Find(node.Node, "value")?.T is { } tensor ? StoredTensor.Read(new(tensor, node.Model.Folder)) : new([1], [0]);
        return node.Give([.. node.Input(0).Integers.Select(size => (int)size)], _ => value.Values[0], value.IsWhole);
    }

    private static EvaluatedTensor Range(EvaluatedNode node)
    {
        var (start, limit, step) = (node.Input(0), node.Input(1).Values[0], node.Input(2).Values[0]);
        return node.Give([(int)Math.Clamp(Math.Ceiling((limit - start.Values[0]) / step), 0, int.MaxValue)], place => start.Values[0] + place[0] * step, start.IsWhole);
    }

    /// <summary>Floats of all widths are doubles here.</summary>
    private static EvaluatedTensor Cast(EvaluatedTensor value, OnnxElementType type) => type switch
    {
        OnnxElementType.FLOAT or OnnxElementType.DOUBLE or OnnxElementType.FLOAT16 or OnnxElementType.BFLOAT16 => value with { IsWhole = false },
        OnnxElementType.BOOL => new(value.Shape, Array.ConvertAll(value.Values, number => number == 0 ? 0.0 : 1), IsWhole: true),
        _ => new(value.Shape, Array.ConvertAll(value.Values, Math.Truncate), IsWhole: true),
    };
}
