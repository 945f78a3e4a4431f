namespace NetGen;

/// <summary>A family that is not there yet.</summary>
internal sealed class NormalizationAdvice : IFamilyAdvice
{
    public string? For(string type) => type.EndsWith("Normalization", StringComparison.Ordinal)
        ? "Normalization layers are not there yet: export the model for inference, with batch normalization folded into the layer before."
        : null;
}
