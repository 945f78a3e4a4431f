namespace NetGen.Tests.Plain;

/// <summary>4 → 5 → 3, softmax.</summary>
public sealed class IrisShape : IPlainShape
{
    public static NetworkInfo Info { get; } = Declared.Network("Iris", Loss.SoftmaxCrossEntropy,
        Declared.Layer("hidden", 4, 5, Act.Linear),
        Declared.Layer("head", 5, 3, Act.Softmax));
}
