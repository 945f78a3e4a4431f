using System.Globalization;

namespace NetGen.Tool;

/// <summary>The attribute of one kind of layer.</summary>
internal abstract class LayerDeclaration
{
    private static readonly LayerDeclaration[] All =
    [
        new ConvolutionDeclaration(),
        new DepthwiseDeclaration(),
        new PoolDeclaration("MaxPool2D"),
        new PoolDeclaration("AveragePool2D"),
        new BareDeclaration("GlobalMaxPool"),
        new BareDeclaration("GlobalAveragePool"),
        new BareDeclaration("Flatten"),
        new DenseDeclaration(),
        new ElementwiseDeclaration(),
        new MergingDeclaration(),
    ];

    /// <summary>What stands in the attribute's place, as <see cref="OnnxLayer.Kind"/>.</summary>
    protected abstract string Kind { get; }

    /// <summary>Whether its arguments say how many numbers it takes.</summary>
    protected virtual bool HasInputSize => false;

    /// <summary>Whether a network that begins with a layer needs no [Input].</summary>
    public static bool SaysInputSize(OnnxLayer layer) => Find(layer).HasInputSize;

    /// <summary>The attribute as text.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="index">Its place.</param>
    /// <param name="above">The name of the layer above it; "input" for the first.</param>
    /// <param name="activations">What stands before the names of activations: "Act." or nothing.</param>
    public static string Write(OnnxLayer layer, int index, string above, string activations)
    {
        string[] arguments = [.. Find(layer).Arguments(layer, activations), .. From(layer, above), .. Name(layer, index)];
        return arguments.Length == 0 ? $"[{layer.Kind}]" : $"[{layer.Kind}({string.Join(", ", arguments)})]";
    }

    private static LayerDeclaration Find(OnnxLayer layer) => All.First(own => own.Kind == layer.Kind);

    /// <summary>The arguments, but for what the layer reads by From and its name.</summary>
    protected abstract IEnumerable<string> Arguments(OnnxLayer layer, string activations);

    /// <summary>The activation after what the layer computes; nothing for none.</summary>
    protected static IEnumerable<string> Activation(OnnxLayer layer, string activations) =>
        layer.Activation == Act.Linear ? [] : [$"Act = {activations}{layer.Activation}", .. Slope(layer)];

    /// <summary>That there is no bias, where there is none.</summary>
    protected static IEnumerable<string> Bias(OnnxLayer layer) => layer.HasBias ? [] : ["Bias = false"];

    /// <summary>The activation's parameter, where it has one.</summary>
    protected static IEnumerable<string> Slope(OnnxLayer layer) =>
        ArchitectureText.HasSlope(layer.Activation) ? [$"Slope = {layer.Slope.ToString("R", CultureInfo.InvariantCulture)}"] : [];

    private static IEnumerable<string> From(OnnxLayer layer, string above) =>
        layer.Sources is [var first, ..] && first != above ? [$"From = {SourceText.Quote(first)}"] : [];

    private static IEnumerable<string> Name(OnnxLayer layer, int index) =>
        layer.Name == FormattableString.Invariant($"layer{index + 1}") ? [] : [$"Name = {SourceText.Quote(layer.Name)}"];
}
