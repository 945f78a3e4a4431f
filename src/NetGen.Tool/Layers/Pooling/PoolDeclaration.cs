namespace NetGen.Tool;

/// <summary>[MaxPool2D(size)], [AveragePool2D(size)].</summary>
/// <param name="kind">What stands in the attribute's place.</param>
internal sealed class PoolDeclaration(string kind) : LayerDeclaration
{
    protected override string Kind => kind;

    protected override IEnumerable<string> Arguments(OnnxLayer layer, string activations) =>
    [
        FormattableString.Invariant($"{layer.Window!.Height}"),
        .. WindowArguments.Of(layer.Window, "Size", layer.Window.Height, layer.Window.Width),
        .. kind == "AveragePool2D" && IsCounted(layer.Window) ? ["CountPadding = false"] : Array.Empty<string>(),
    ];

    /// <summary>Whether padding would count if nothing was said.</summary>
    private static bool IsCounted(WindowInfo window) => !window.CountsPadding && !WindowArguments.IsSame(window) && (window.PaddingTop > 0 || window.PaddingLeft > 0);
}
