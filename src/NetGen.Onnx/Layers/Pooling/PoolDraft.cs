using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A pool as the graph gives it.</summary>
/// <param name="Name">What stands in the attribute's place.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Input">What it takes.</param>
/// <param name="Pooled">The window; null for one over all pixels, which gives a row.</param>
/// <param name="Of">The images that it takes.</param>
/// <param name="Given">The images that it gives; of a row one pixel.</param>
internal sealed record PoolDraft(string Name, NodeProto Operator, RowsValue Input, ImageWindow? Pooled, ImageShape Of, ImageShape Given) : LayerDraft
{
    public override string Kind => Name;

    public override NodeProto Node => Operator;

    public override IReadOnlyList<RowsValue> Sources => [Input];

    public override IReadOnlyList<string> Paths => [NodeText.Name(Operator)];

    public override long Inputs => Of.Count;

    public override long Outputs => Given.Count;

    public override RowShape Shape { get; } = Pooled is null ? RowShape.Values : RowShape.OfImage(Given);

    public override ImageWindow? Window => Pooled;

    public override bool IsSized => true;

    public override bool TakesActivation => false;
}
