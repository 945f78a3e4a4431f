using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Why an operator that is known is used in a way that no form has.</summary>
internal static class Refusal
{
    /// <summary>The rest of a clause that begins with the operator.</summary>
    public static string Of(NodeProto node, IReadOnlyList<GraphValue?> inputs) =>
        inputs.Count == 0 ? "has no input"
        : inputs.OfType<EndingValue>().FirstOrDefault() is { } ending ? $"follows {ending.Source}, which is known at a network's end only"
        : inputs.OfType<PaddedValue>().FirstOrDefault() is { } padded ? $"takes what {padded.Source} has put around, but only convolutions and pools take padding: zeros around height and width, before MaxPool only beside numbers that are none below 0"
        : inputs.Any(input => input is RowReductionValue or LayerValue { Shift: not null }) ? "takes something of the whole row, which is known as a part of Softmax only"
        : inputs.OfType<RowsValue>().Select(rows => rows.AsNumbers().Layer).Distinct<object>(ReferenceEqualityComparer.Instance).Count() > 1 ? Combination(node)
        : inputs.Any(input => input is InputValue) ? "changes the network's input before its first layer"
        : node.OpType == "PRelu" ? "has slopes that differ or are not fixed, but LeakyReLU has one"
        : node.OpType == "Clip" ? "has bounds that are not fixed numbers"
        : inputs.OfType<LayerValue>().ToArray() is { Length: > 0 } layers ? OfLayers(layers, inputs)
        : inputs.Contains(null) ? "lacks an input"
        : "computes something of constants alone that is not folded";

    private static string OfLayers(LayerValue[] layers, IReadOnlyList<GraphValue?> inputs) =>
        layers.Any(layer => !layer.Scaling.IsNone) ? "is computed of outputs that an activation gave and constants per output have changed"
        : inputs.OfType<ConstantValue>().FirstOrDefault() is { } constant ? FormattableString.Invariant(
            $"combines {layers[0].Layer.Outputs} outputs with constants of {constant.Tensor.Type} {ShapeText.Format(constant.Shape)}")
        : inputs.Contains(null) ? "lacks an input"
        : "is used on a layer's outputs in a way that is not known";

    /// <summary>Of two values, which are only added.</summary>
    private static string Combination(NodeProto node) => node.OpType switch
    {
        "Sub" => "subtracts one layer's outputs from another's, but outputs are only added, by [Add]: negate the weights of the layer that is subtracted, and add",
        "Mul" => "multiplies the outputs of two layers, but outputs are only added, by [Add]: let the network end before the product (OnnxLoadOptions.Output)",
        _ => "combines the outputs of two layers, but outputs are only added, by [Add]",
    };
}
