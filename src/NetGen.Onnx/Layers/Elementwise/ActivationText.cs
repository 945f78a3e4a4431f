using System.Globalization;
using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Operators that compute no activation of NetGen's, in messages.</summary>
internal static class ActivationText
{
    /// <summary>The clause: which operators, with their numbers, and what ours have instead.</summary>
    /// <param name="source">What they follow.</param>
    /// <param name="nodes">The operators, in their order.</param>
    /// <param name="find">The graph's values by name.</param>
    public static string NoneOf(string source, IReadOnlyList<NodeProto> nodes, Func<string, GraphValue?> find) =>
        $"after {source}, {string.Join(", ", nodes.Select(node => Describe(node, find)))} compute{(nodes.Count == 1 ? "s" : "")} none of NetGen's activations{string.Concat(nodes.Select(Hint).Distinct())}";

    private static string Describe(NodeProto node, Func<string, GraphValue?> find)
    {
        var numbers = node.Attribute.Where(attribute => attribute.HasF).Select(attribute => $"{attribute.Name}={Number(attribute.F)}")
            .Concat(node.Input.Select(find).OfType<ConstantValue>().Select(constant => constant.Scalar).OfType<float>().Select(Number)).ToArray();
        return NodeText.Of(node) + (numbers.Length == 0 ? "" : $" ({string.Join(", ", numbers)})");
    }

    private static string Number(float value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Hint(NodeProto node) => node.OpType switch
    {
        "HardSigmoid" => " (HardSigmoid has alpha=1/6, beta=0.5 there)",
        "Gelu" => " (GELU is the exact one there, not that by tanh)",
        "PRelu" or "LeakyRelu" => " (LeakyReLU's slope must be 0 or more there)",
        _ => "",
    };
}
