namespace NetGen.Tests.Plain;

/// <summary>2 → 2 → 1 with activations that have a slope; a plain network leaves them out.</summary>
public sealed class SlopeShape : IPlainShape
{
    public static NetworkInfo Info { get; } = Declared.Network("Slope", Loss.MeanSquaredError,
        Declared.Layer("hidden", 2, 2, Act.LeakyReLU, slope: 0.1f),
        Declared.Layer("head", 2, 1, Act.ELU, slope: 1.5f));
}
