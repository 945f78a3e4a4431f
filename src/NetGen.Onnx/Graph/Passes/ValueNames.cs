using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Names of values in a graph.</summary>
internal static class ValueNames
{
    /// <summary>Each value must be given once, whether it is needed or not.</summary>
    /// <exception cref="WeightFormatException">One is given twice.</exception>
    public static void RequireUnique(OnnxModel model, IReadOnlyList<NodeProto> nodes)
    {
        var names = new HashSet<string>([.. model.Initializers.Keys, .. model.Inputs], StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            foreach (var name in node.Output)
            {
                if (name.Length > 0 && !names.Add(name))
                {
                    throw new WeightFormatException($"{NodeText.Of(node)} gives '{name}', which is there already.");
                }
            }
        }
    }
}
