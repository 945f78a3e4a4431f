using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Reads an operator's attributes.</summary>
internal static class NodeAttributes
{
    /// <summary>A number.</summary>
    /// <exception cref="WeightFormatException">The attribute is something else.</exception>
    public static float Float(this NodeProto node, string name, float fallback) =>
        Find(node, name) is not { } attribute ? fallback : attribute.HasF || MayBeDefault(attribute, AttributeProto.Types.AttributeType.Float) ? attribute.F : throw Wrong(node, name, "a number");

    /// <summary>A whole number.</summary>
    /// <exception cref="WeightFormatException">The attribute is something else.</exception>
    public static long Integer(this NodeProto node, string name, long fallback) =>
        Find(node, name) is not { } attribute ? fallback : attribute.HasI || MayBeDefault(attribute, AttributeProto.Types.AttributeType.Int) ? attribute.I : throw Wrong(node, name, "a whole number");

    /// <summary>Whole numbers; null where there are none.</summary>
    public static IReadOnlyList<long>? Integers(this NodeProto node, string name) => Find(node, name)?.Ints;

    /// <summary>A text.</summary>
    public static string Text(this NodeProto node, string name, string fallback) => Find(node, name) is { } attribute ? attribute.S.ToStringUtf8() : fallback;

    /// <summary>The attribute of a name; null where there is none.</summary>
    /// <exception cref="WeightFormatException">There are two.</exception>
    public static AttributeProto? Find(NodeProto node, string name)
    {
        AttributeProto? found = null;
        foreach (var attribute in node.Attribute)
        {
            if (attribute.Name == name)
            {
                found = found is null ? attribute : throw new WeightFormatException($"{NodeText.Of(node)} has the attribute '{name}' twice.");
            }
        }

        return found;
    }

    /// <summary>Some writers leave out a value that is 0, but then they give its type.</summary>
    private static bool MayBeDefault(AttributeProto attribute, AttributeProto.Types.AttributeType type) => attribute.Type == type;

    private static WeightFormatException Wrong(NodeProto node, string name, string wanted) => new($"{NodeText.Of(node)} has an attribute '{name}' that is not {wanted}.");
}
