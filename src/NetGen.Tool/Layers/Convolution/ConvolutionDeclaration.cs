namespace NetGen.Tool;

/// <summary>[Conv2D(in, out, kernel)].</summary>
internal sealed class ConvolutionDeclaration : LayerDeclaration
{
    protected override string Kind => "Conv2D";

    protected override IEnumerable<string> Arguments(OnnxLayer layer, string activations) =>
    [
        FormattableString.Invariant($"{layer.InputShape[^1]}, {layer.OutputShape[^1]}, {layer.Window!.Height}"),
        .. WindowArguments.Of(layer.Window, "Kernel", 1, 1),
        .. layer.Groups > 1 ? [FormattableString.Invariant($"Groups = {layer.Groups}")] : Array.Empty<string>(),
        .. Activation(layer, activations),
        .. Bias(layer),
    ];
}
