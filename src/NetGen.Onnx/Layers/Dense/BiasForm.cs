using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A bias that is added: one number per output, to the sums of a layer that has none yet.</summary>
internal sealed class BiasForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["Add", "Sum"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs) => inputs switch
    {
        [LayerValue layer, ConstantValue bias] => Read(node, layer, bias),
        [ConstantValue bias, LayerValue layer] => Read(node, layer, bias),
        _ => null,
    };

    private LayerValue? Read(NodeProto node, LayerValue layer, ConstantValue bias) =>
        layer is { IsPlain: true, Shift: null, Layer: DenseDraft { Bias: null } dense } && dense.OutputScaling.IsNone && bias.IsFloats && bias.Tensor.Count == dense.Outputs && IsRow(bias.Shape, layer.Layout!)
            ? layer with { Layer = dense.WithBias(bias, node, context.Budget) }
            : null;

    /// <summary>Whether a constant is a row as the layer's rows lie, which are no wider.</summary>
    private static bool IsRow(IReadOnlyList<long> shape, Layout layout)
    {
        var missing = layout.Sizes.Count - shape.Count;
        return shape.Count > 0 && missing >= 0 && shape.Select((size, axis) => (Size: size, Own: layout.Sizes[axis + missing])).All(pair => pair.Own.IsBatch ? pair.Size == 1 : pair.Size == pair.Own.Size);
    }
}
