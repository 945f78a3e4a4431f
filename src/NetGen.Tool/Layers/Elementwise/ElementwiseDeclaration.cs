namespace NetGen.Tool;

/// <summary>[Activation(act)].</summary>
internal sealed class ElementwiseDeclaration : LayerDeclaration
{
    protected override string Kind => "Activation";

    protected override IEnumerable<string> Arguments(OnnxLayer layer, string activations) => [$"{activations}{layer.Activation}", .. Slope(layer)];
}
