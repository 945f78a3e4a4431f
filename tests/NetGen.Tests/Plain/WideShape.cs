namespace NetGen.Tests.Plain;

/// <summary>300 → 100 → 1, linear: a tensor larger than any buffer that files are read with.</summary>
public sealed class WideShape : IPlainShape
{
    public static NetworkInfo Info { get; } = new("Wide", Loss.MeanSquaredError, 0,
        new LayerInfo("hidden", 300, 100, true, Act.Linear, Init.Uniform, 0),
        new LayerInfo("head", 100, 1, true, Act.Linear, Init.Uniform, 0));
}
