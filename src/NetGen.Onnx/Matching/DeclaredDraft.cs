using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A declared layer with weights of its own, in place of what a file gives.</summary>
/// <param name="Layer">The declaration.</param>
/// <param name="Declared">What stands for it in messages.</param>
/// <param name="Reads">What it reads.</param>
/// <param name="KindName">Its kind as it is read; null for the declared one.</param>
/// <param name="HasActivation">Whether its attribute may have an activation.</param>
internal sealed record DeclaredDraft(LayerInfo Layer, NodeProto Declared, IReadOnlyList<RowsValue> Reads, string? KindName = null, bool HasActivation = true) : LayerDraft
{
    public override string Kind => KindName ?? Layer.Kind;

    public override NodeProto Node => Declared;

    public override IReadOnlyList<RowsValue> Sources => Reads;

    public override long Inputs => Layer.Inputs;

    public override long Outputs => Layer.Outputs;

    public override RowShape Shape { get; } = ShapeOf(Layer);

    public override bool IsSized => true;

    public override bool HasWeights => Layer.Tensors.Count > 0;

    public override bool TakesActivation => HasActivation;

    public override ImageWindow? Window { get; } = ImageWindow.Of(Layer);

    public override int Groups => Layer.Groups;

    public override bool Takes(Scaling input) => true;

    public override bool GivesScaled => true;

    /// <summary>What a declared layer gives before its activation.</summary>
    public static LayerValue Give(DeclaredDraft draft) =>
        new(draft, Curve.Identity, draft.Shape.Image is { } image ? Layout.Images(image) : Layout.Rows(draft.Outputs));

    private static RowShape ShapeOf(LayerInfo layer) =>
        layer.OutputShape is [var height, var width, var channels] ? RowShape.OfImage(new(height, width, channels)) : RowShape.Values;

    public override bool HasBias(Scaling input) => Layer.HasBias;
}
