namespace NetGen.Tool;

/// <summary>A model's sizes and activations as one line.</summary>
internal static class Architecture
{
    /// <summary>The line, which is that of the layers' declaration.</summary>
    public static string Of(IReadOnlyList<OnnxLayer> layers) =>
        ArchitectureText.Format(layers[0].Inputs, layers.Select(layer => (layer.Outputs, layer.Activation, layer.Slope, ArchitectureText.Reads(layer.Sources))));
}
