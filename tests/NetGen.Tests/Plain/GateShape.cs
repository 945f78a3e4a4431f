namespace NetGen.Tests.Plain;

/// <summary>2 → 2 → 1, sigmoid; the first layer has no bias.</summary>
public sealed class GateShape : IPlainShape
{
    public static NetworkInfo Info { get; } = Declared.Network("Gate", Loss.BinaryCrossEntropy,
        Declared.Layer("hidden", 2, 2, Act.Linear, hasBias: false),
        Declared.Layer("head", 2, 1, Act.Sigmoid));
}
