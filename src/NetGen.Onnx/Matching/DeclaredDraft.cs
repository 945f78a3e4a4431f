using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A declared layer with weights of its own, in place of what a file gives.</summary>
/// <param name="Layer">The declaration.</param>
/// <param name="Declared">What stands for it in messages.</param>
/// <param name="Reads">What it reads.</param>
internal sealed record DeclaredDraft(LayerInfo Layer, NodeProto Declared, IReadOnlyList<RowsValue> Reads) : LayerDraft
{
    public override string Kind => Layer.Kind;

    public override NodeProto Node => Declared;

    public override IReadOnlyList<RowsValue> Sources => Reads;

    public override long Inputs => Layer.Inputs;

    public override long Outputs => Layer.Outputs;

    public override bool IsSized => true;

    public override bool TakesScaling => true;

    public override bool GivesScaled => true;

    public override bool HasBias(Scaling input) => Layer.HasBias;
}
