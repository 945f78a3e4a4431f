namespace NetGen.Tests.Plain;

/// <summary>2 → 2 → 1 with activations that have a slope; a plain network leaves them out.</summary>
public sealed class SlopeShape : IPlainShape
{
    public static NetworkInfo Info { get; } = new("Slope", Loss.MeanSquaredError, 0,
        new LayerInfo("hidden", 2, 2, true, Act.LeakyReLU, Init.Uniform, 0, Slope: 0.1f),
        new LayerInfo("head", 2, 1, true, Act.ELU, Init.Uniform, 0, Slope: 1.5f));
}
