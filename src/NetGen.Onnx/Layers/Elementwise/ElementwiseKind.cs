using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Activations alone. What they are composed of is read here for all kinds.</summary>
internal sealed class ElementwiseKind : LayerKind
{
    /// <summary>What stands in the attribute's place.</summary>
    public const string Attribute = "Activation";

    public override string Name => Attribute;

    public override bool HasOperation => false;

    public override IReadOnlyList<NodeForm> Forms(ReadingContext context) =>
        [new SoftmaxForm(context), new RowReductionForm(context), new ComposedSoftmaxForm(), new ScalingForm(context), new CurveForm(context)];

    /// <summary>Nothing is computed before the activation.</summary>
    public override void Write(GraphProto graph, NetworkLayer layer, string[] sources, string output)
    {
    }

    public override RowsValue Declare(LayerInfo layer, IReadOnlyList<RowsValue> sources, NodeProto node, bool channelsFirst) => sources[0];
}
