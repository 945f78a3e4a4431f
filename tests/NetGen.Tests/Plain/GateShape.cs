namespace NetGen.Tests.Plain;

/// <summary>2 → 2 → 1, sigmoid; the first layer has no bias.</summary>
public sealed class GateShape : IPlainShape
{
    public static NetworkInfo Info { get; } = new("Gate", Loss.BinaryCrossEntropy, 0,
        new LayerInfo("hidden", 2, 2, false, Act.Linear, Init.Uniform, 0),
        new LayerInfo("head", 2, 1, true, Act.Sigmoid, Init.Uniform, 0));
}
