using CsCheck;

namespace NetGen.Generator.Tests;

/// <summary>Random declarations of networks.</summary>
internal static class RandomDeclarations
{
    private static readonly string[] Activations =
        ["Linear", "ReLU", "LeakyReLU", "ReLU6", "ELU", "SELU", "GELU", "SiLU", "Mish", "Tanh", "Sigmoid", "HardTanh", "HardSigmoid", "HardSwish", "Softplus", "Softsign", "Softmax"];

    private static readonly string[] Losses =
        ["Auto", "SoftmaxCrossEntropy", "BinaryCrossEntropy", "MeanSquaredError", "MeanAbsoluteError", "Huber"];

    private static readonly Gen<int> Size = Gen.OneOf(
        OneOf(1, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65),
        Gen.Int[1, 70]);

    /// <summary>The attributes of a network of one to six layers.</summary>
    public static readonly Gen<string> Declaration =
        from sizes in Size.Array[2, 7]
        from activations in OneOf(Activations).Array[6]
        from biases in Gen.Bool.Array[6]
        from loss in OneOf(Losses)
        select string.Join(' ', sizes.Zip(sizes.Skip(1)).Select((pair, index) =>
            $"[Layer({pair.First}, {pair.Second}, Act = Act.{activations[index]}, Bias = {(biases[index] ? "true" : "false")})]")) + $" [Network(Loss = Loss.{loss})]";

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);
}
