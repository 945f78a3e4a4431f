namespace NetGen.Tests.Plain;

/// <summary>1 → 1 → 2, linear, mean squared error.</summary>
public sealed class LineShape : IPlainShape
{
    public static NetworkInfo Info { get; } = Declared.Network("Line", Loss.MeanSquaredError,
        Declared.Layer("hidden", 1, 1, Act.Linear),
        Declared.Layer("head", 1, 2, Act.Linear));
}
