namespace NetGen.Tests.Plain;

/// <summary>300 → 100 → 1, linear: a tensor larger than any buffer that files are read with.</summary>
public sealed class WideShape : IPlainShape
{
    public static NetworkInfo Info { get; } = Declared.Network("Wide", Loss.MeanSquaredError,
        Declared.Layer("hidden", 300, 100, Act.Linear),
        Declared.Layer("head", 100, 1, Act.Linear));
}
