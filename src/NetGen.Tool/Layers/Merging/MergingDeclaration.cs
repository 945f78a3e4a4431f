namespace NetGen.Tool;

/// <summary>[Add("other")].</summary>
internal sealed class MergingDeclaration : LayerDeclaration
{
    protected override string Kind => "Add";

    protected override IEnumerable<string> Arguments(OnnxLayer layer, string activations) => [SourceText.Quote(layer.Sources[1]), .. Activation(layer, activations)];
}
