namespace NetGen.Tests.Plain;

/// <summary>4 → 5 → 3, softmax.</summary>
public sealed class IrisShape : IPlainShape
{
    public static NetworkInfo Info { get; } = new("Iris", Loss.SoftmaxCrossEntropy, 0,
        new LayerInfo("hidden", 4, 5, true, Act.Linear, Init.Uniform, 0),
        new LayerInfo("head", 5, 3, true, Act.Softmax, Init.Uniform, 0));
}
