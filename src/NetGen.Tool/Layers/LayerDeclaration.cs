using System.Globalization;

namespace NetGen.Tool;

/// <summary>The attribute of one kind of layer.</summary>
internal abstract class LayerDeclaration
{
    private static readonly LayerDeclaration[] All = [new DenseDeclaration(), new ElementwiseDeclaration(), new MergingDeclaration()];

    /// <summary>What stands in the attribute's place, as <see cref="OnnxLayer.Kind"/>.</summary>
    protected abstract string Kind { get; }

    /// <summary>The attribute as text.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="index">Its place.</param>
    /// <param name="above">The name of the layer above it; "input" for the first.</param>
    /// <param name="activations">What stands before the names of activations: "Act." or nothing.</param>
    public static string Write(OnnxLayer layer, int index, string above, string activations)
    {
        var declaration = All.First(own => own.Kind == layer.Kind);
        IEnumerable<string> arguments = [.. declaration.Arguments(layer, activations), .. From(layer, above), .. Name(layer, index)];
        return $"[{layer.Kind}({string.Join(", ", arguments)})]";
    }

    /// <summary>The arguments, but for what the layer reads by From and its name.</summary>
    protected abstract IEnumerable<string> Arguments(OnnxLayer layer, string activations);

    /// <summary>The activation after what the layer computes; nothing for none.</summary>
    protected static IEnumerable<string> Activation(OnnxLayer layer, string activations) =>
        layer.Activation == Act.Linear ? [] : [$"Act = {activations}{layer.Activation}", .. Slope(layer)];

    /// <summary>The activation's parameter, where it has one.</summary>
    protected static IEnumerable<string> Slope(OnnxLayer layer) =>
        ArchitectureText.HasSlope(layer.Activation) ? [$"Slope = {layer.Slope.ToString("R", CultureInfo.InvariantCulture)}"] : [];

    private static IEnumerable<string> From(OnnxLayer layer, string above) =>
        layer.Sources is [var first, ..] && first != above ? [$"From = {SourceText.Quote(first)}"] : [];

    private static IEnumerable<string> Name(OnnxLayer layer, int index) =>
        layer.Name == FormattableString.Invariant($"layer{index + 1}") ? [] : [$"Name = {SourceText.Quote(layer.Name)}"];
}
