using CsCheck;

namespace NetGen.Generator.Tests;

/// <summary>Random declarations in one assembly on disk.</summary>
public sealed class RandomAssembly : IDisposable
{
    public const int Count = 300;

    /// <summary>The same networks in every run.</summary>
    private const string Seed = "0000KOIPe036";

    private static readonly string[] Activations =
        ["Linear", "ReLU", "LeakyReLU", "ReLU6", "ELU", "SELU", "GELU", "SiLU", "Mish", "Tanh", "Sigmoid", "HardTanh", "HardSigmoid", "HardSwish", "Softplus", "Softsign", "Softmax"];

    private static readonly string[] Losses =
        ["Auto", "SoftmaxCrossEntropy", "BinaryCrossEntropy", "MeanSquaredError", "MeanAbsoluteError", "Huber"];

    private static readonly Gen<int> Size = Gen.OneOf(
        OneOf(1, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65),
        Gen.Int[1, 70]);

    private static readonly Gen<string> Declaration =
        from sizes in Size.Array[2, 7]
        from activations in OneOf(Activations).Array[6]
        from biases in Gen.Bool.Array[6]
        from loss in OneOf(Losses)
        select string.Join(' ', sizes.Zip(sizes.Skip(1)).Select((pair, index) =>
            $"[Layer({pair.First}, {pair.Second}, Act = Act.{activations[index]}, Bias = {(biases[index] ? "true" : "false")})]")) + $" [Network(Loss = Loss.{loss})]";

    public RandomAssembly()
    {
        var declarations = Declaration.Array[Count].Generate(PCG.Parse(Seed), null, out _);
        var networks = declarations.Select((declaration, index) => $"{declaration} public partial class Net{index:000};");
        var (output, _) = Compiler.Generate(Compiler.Compilation("using NetGen;\n" + string.Join('\n', networks)));
        Path = System.IO.Path.GetTempFileName();
        File.WriteAllBytes(Path, Compiler.Emit(output));
    }

    public string Path { get; }

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);

    public void Dispose() => File.Delete(Path);
}
