using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A layer's product of inputs and weights: Gemm with its bias, or MatMul.</summary>
internal sealed class ProductForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["Gemm", "MatMul"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs) =>
        inputs is not [RowsValue or ConstantValue, RowsValue or ConstantValue, ..] ? null
        : node.OpType == "Gemm" ? ReadGemm(node, inputs)
        : inputs is [ConstantValue matrix, RowsValue column] && IsColumn(column.Layout) ? ReadProduct(node, column, matrix, isTransposed: true, scale: 1, axis: 0)
        : ReadProduct(node, inputs, isTransposed: false, scale: 1);

    /// <summary>alpha · x · w + beta · bias.</summary>
    private GraphValue ReadGemm(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (node.Integer("transA", 0) != 0)
        {
            return context.Problems.AddUse(node, "transposes what it takes (transA)");
        }

        var value = ReadProduct(node, inputs, node.Integer("transB", 0) != 0, node.Float("alpha", 1));
        var scale = node.Float("beta", 1);
        return value is not LayerValue product || inputs.ElementAtOrDefault(2) is not { } third || scale == 0 ? value
            : third is ConstantValue { IsFloats: true } bias && IsBias(bias, product.Layer.Outputs) ? product with { Layer = (DenseDraft)product.Layer with { Bias = bias, BiasScale = scale } }
            : context.Problems.AddUse(node, FormattableString.Invariant($"has as its third input {ValueText.Describe(third)}, but a bias of {product.Layer.Outputs} numbers must be there"));
    }

    private static bool IsBias(ConstantValue constant, long outputs) => constant.Shape switch
    {
        [] => true,
        [var size] => size == outputs || size == 1,
        [1, var size] => size == outputs || size == 1,
        _ => false,
    };

    private GraphValue ReadProduct(NodeProto node, IReadOnlyList<GraphValue?> inputs, bool isTransposed, float scale) =>
        inputs is [RowsValue rows, ConstantValue weight, ..] ? ReadProduct(node, rows, weight, isTransposed, scale, (rows.Layout?.Sizes.Count ?? 2) - 1)
        : context.Problems.AddUse(node, $"multiplies {ValueText.Describe(inputs[0])} by {ValueText.Describe(inputs[1])}, but a layer multiplies what it takes by its weights");

    /// <param name="node">The operator.</param>
    /// <param name="rows">What it takes.</param>
    /// <param name="weight">The weights.</param>
    /// <param name="isTransposed">Whether these are [out, in].</param>
    /// <param name="scale">What they are multiplied by.</param>
    /// <param name="axis">Where the rows hold a layer's inputs.</param>
    private GraphValue ReadProduct(NodeProto node, RowsValue rows, ConstantValue weight, bool isTransposed, float scale, int axis)
    {
        if (!weight.IsFloats || weight.Shape is not [>= 1 and var height, >= 1 and var columns] || height > Array.MaxLength / columns)
        {
            return context.Problems.AddUse(node, $"has as its weights {ValueText.Describe(weight)}, but a matrix of floats must be there");
        }

        var draft = new DenseDraft(node, rows, isTransposed ? weight.Transposed : weight, scale);
        var layout = rows.Layout is { BatchAxis: 0, Sizes: [{ Size: < 0 }] } && rows is InputValue ? new(new Extent(draft.Inputs)) : rows.Layout ?? Layout.Rows(draft.Inputs);
        return Complaint(rows, layout, draft.Inputs, axis, node.OpType) is { } complaint ? context.Problems.AddUse(node, complaint)
            : new LayerValue(draft, Curve.Identity, layout.With(axis, draft.Outputs));
    }

    private static string? Complaint(RowsValue rows, Layout layout, long inputs, int axis, string type) => rows switch
    {
        LayerValue { Shift: not null } or LayerValue { Layout: null } => "takes sums that are a part of Softmax only",
        LayerValue layer when layout.Width >= 0 && layout.Width != inputs => FormattableString.Invariant($"takes {inputs} inputs, but the layer before gives {layout.Width}"),
        _ when axis < 0 || type == "Gemm" && layout.Sizes.Count != 2 || !layout.HoldsRows(axis) || layout.Width >= 0 && layout.Width != inputs =>
            FormattableString.Invariant($"takes rows of {inputs} inputs, but what it gets has the shape {ShapeText.Format(layout.Shape)}"),
        _ => null,
    };

    /// <summary>Whether a row stands upright: [n] or [n, 1].</summary>
    private static bool IsColumn(Layout? layout) => layout is { BatchAxis: < 0, Sizes: [_] or [_, { IsOne: true }] };
}
