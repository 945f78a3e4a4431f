namespace NetGen.Tool;

/// <summary>[Layer(in, out)].</summary>
internal sealed class DenseDeclaration : LayerDeclaration
{
    protected override string Kind => "Layer";

    protected override bool HasInputSize => true;

    protected override IEnumerable<string> Arguments(OnnxLayer layer, string activations) =>
        [FormattableString.Invariant($"{layer.Inputs}, {layer.Outputs}"), .. Activation(layer, activations), .. Bias(layer)];
}
