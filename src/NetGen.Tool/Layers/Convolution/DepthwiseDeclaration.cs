namespace NetGen.Tool;

/// <summary>[DepthwiseConv2D(channels, kernel)].</summary>
internal sealed class DepthwiseDeclaration : LayerDeclaration
{
    protected override string Kind => "DepthwiseConv2D";

    protected override IEnumerable<string> Arguments(OnnxLayer layer, string activations) =>
    [
        FormattableString.Invariant($"{layer.InputShape[^1]}, {layer.Window!.Height}"),
        .. WindowArguments.Of(layer.Window, "Kernel", 1, 1),
        .. layer.OutputShape[^1] > layer.InputShape[^1] ? [FormattableString.Invariant($"Multiplier = {layer.OutputShape[^1] / layer.InputShape[^1]}")] : Array.Empty<string>(),
        .. Activation(layer, activations),
        .. Bias(layer),
    ];
}
