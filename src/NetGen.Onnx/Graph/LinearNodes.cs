using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Gemm, MatMul, and the bias that is added to it.</summary>
internal sealed class LinearNodes(GraphProblems problems)
{
    /// <summary>alpha · x · w + beta · bias.</summary>
    public GraphValue ReadGemm(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (node.Integer("transA", 0) != 0)
        {
            return problems.AddUse(node, "transposes what it takes (transA)");
        }

        var value = ReadProduct(node, inputs, node.Integer("transB", 0) != 0, node.Float("alpha", 1));
        var scale = node.Float("beta", 1);
        return value is not LayerValue product || inputs.ElementAtOrDefault(2) is not { } third || scale == 0 ? value
            : third is ConstantValue bias && IsBias(bias, product.Layer.Outputs, allowsSingle: true) ? product with { Layer = product.Layer with { Bias = bias, BiasScale = scale } }
            : problems.AddUse(node, FormattableString.Invariant($"has as its third input {Describe(third)}, but a bias of {product.Layer.Outputs} numbers must be there"));
    }

    /// <summary>x · w.</summary>
    public GraphValue ReadMatMul(NodeProto node, IReadOnlyList<GraphValue?> inputs) => ReadProduct(node, inputs, isTransposed: false, scale: 1);

    /// <summary>The layer with a bias, where an addition is one: one number per output, added to the sums of a layer that has none yet.</summary>
    public static LayerValue? TryReadBias(IReadOnlyList<GraphValue?> inputs) => inputs switch
    {
        [LayerValue layer, ConstantValue bias] => TryReadBias(layer, bias),
        [ConstantValue bias, LayerValue layer] => TryReadBias(layer, bias),
        _ => null,
    };

    private static LayerValue? TryReadBias(LayerValue layer, ConstantValue bias) =>
        layer is { IsPlain: true, Layer.Bias: null } && IsBias(bias, layer.Layer.Outputs, allowsSingle: false) ? layer with { Layer = layer.Layer with { Bias = bias } } : null;

    private static bool IsBias(ConstantValue constant, int outputs, bool allowsSingle) => constant.Tensor.IsReadable && constant.Shape switch
    {
        [] => allowsSingle,
        [var size] => size == outputs || allowsSingle && size == 1,
        [1, var size] => size == outputs || allowsSingle && size == 1,
        _ => false,
    };

    private GraphValue ReadProduct(NodeProto node, IReadOnlyList<GraphValue?> inputs, bool isTransposed, float scale)
    {
        if (inputs is not [(LayerValue or InputValue) and { } input, ConstantValue weight, ..])
        {
            return problems.AddUse(node, $"multiplies {Describe(inputs.ElementAtOrDefault(0))} by {Describe(inputs.ElementAtOrDefault(1))}, but a layer multiplies what it takes by its weights");
        }

        if (weight.Shape is not [>= 1 and var rows, >= 1 and var columns] || rows * columns > Array.MaxLength || !weight.Tensor.IsReadable)
        {
            return problems.AddUse(node, $"has as its weights {Describe(weight)}, but a matrix of floats must be there");
        }

        var draft = new LayerDraft(NodeText.Name(node), input, isTransposed ? weight with { IsTransposed = !weight.IsTransposed } : weight, scale);
        return Complaint(input, draft.Inputs) is { } complaint ? problems.AddUse(node, complaint) : new LayerValue(draft, Curve.Identity, Trail: null);
    }

    private static string? Complaint(GraphValue input, int inputs) => input switch
    {
        LayerValue { Layer.Outputs: var outputs } when outputs != inputs => FormattableString.Invariant($"takes {inputs} inputs, but the layer before gives {outputs}"),
        InputValue { Sizes: { } sizes } when sizes is not [_, var width] || width >= 0 && width != inputs =>
            FormattableString.Invariant($"takes rows of {inputs} inputs, but what it gets has the shape {ShapeText.Format(sizes)}"),
        _ => null,
    };

    private static string Describe(GraphValue? value) => value switch
    {
        ConstantValue constant => $"constants of {constant.Tensor.Type} {ShapeText.Format(constant.Shape)}",
        InputValue or LayerValue => "computed values",
        _ => "nothing",
    };
}
