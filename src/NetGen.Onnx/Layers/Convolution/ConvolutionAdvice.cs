namespace NetGen;

/// <summary>Of other convolutions.</summary>
internal sealed class ConvolutionAdvice : IFamilyAdvice
{
    public string? For(string type) => type.StartsWith("Conv", StringComparison.Ordinal) ? "Of convolutions there is Conv, over images." : null;
}
