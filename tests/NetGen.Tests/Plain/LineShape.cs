namespace NetGen.Tests.Plain;

/// <summary>1 → 1 → 2, linear, mean squared error.</summary>
public sealed class LineShape : IPlainShape
{
    public static NetworkInfo Info { get; } = new("Line", Loss.MeanSquaredError, 0,
        new LayerInfo("hidden", 1, 1, true, Act.Linear, Init.Uniform, 0),
        new LayerInfo("head", 1, 2, true, Act.Linear, Init.Uniform, 0));
}
