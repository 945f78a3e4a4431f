using CsCheck;

namespace NetGen.Generator.Tests;

/// <summary>Random declarations of networks with branches: residual connections, two layers on one value, activations alone.</summary>
internal static class BranchedDeclarations
{
    private static readonly string[] Activations = ["Linear", "ReLU", "LeakyReLU", "ELU", "SELU", "GELU", "SiLU", "Mish", "Tanh", "Sigmoid", "HardSwish", "Softsign", "Softmax"];

    private static readonly string[] Losses = ["Auto", "MeanSquaredError", "Huber", "SoftmaxCrossEntropy"];

    /// <summary>The attributes of a network of one to five blocks.</summary>
    public static readonly Gen<string> Declaration =
        from blocks in Gen.Int[0, 9999].Array[1, 5]
        from size in Gen.OneOf(OneOf(1, 7, 8, 15, 16, 17, 32, 33), Gen.Int[1, 40])
        from outputs in Gen.OneOf(OneOf(1, 3, 16, 17), Gen.Int[1, 20])
        from head in OneOf(Activations)
        from loss in OneOf(Losses)
        select Declare(blocks, size, outputs, head, loss);

    private static string Declare(int[] blocks, int size, int outputs, string head, string loss)
    {
        var attributes = new List<string>();
        var above = "input";
        foreach (var block in blocks)
        {
            var (activation, other) = (Activations[block % Activations.Length], Activations[block / 17 % Activations.Length]);
            var next = 1 + block % 37;
            attributes.AddRange((block % 7) switch
            {
                0 => [$"[Layer({size}, {next}, Act = Act.{activation})]"],
                1 => [$"[Layer({size}, {next})]", $"[Activation(Act.{activation})]"],
                2 => [$"[Layer({size}, {size}, Act = Act.{activation})]", $"[Add(\"{above}\", Act = Act.{other})]"],
                3 =>
                [
                    $"[Layer({size}, {next}, Act = Act.{activation})]",
                    $"[Layer({size}, {next}, From = \"{above}\", Bias = false)]",
                    $"[Add(\"{Name(attributes.Count)}\", Act = Act.{other})]",
                ],
                4 => [$"[Activation(Act.{activation})]", $"[Add(\"{above}\")]"],
                5 => [$"[Layer({size}, {size})]", $"[Add(\"{above}\")]", $"[Activation(Act.{activation})]", $"[Add(\"{Name(attributes.Count + 1)}\", Act = Act.{other})]"],
                _ => [$"[Layer({size}, {next}, Act = Act.{activation})]", $"[Add(\"{Name(attributes.Count)}\")]"],
            });
            // The first layer says how large the input is.
            if (attributes[0].StartsWith("[Activation", StringComparison.Ordinal))
            {
                attributes.Insert(0, $"[Layer({size}, {size}, Act = Act.{other})]");
                attributes[2] = $"[Add(\"{Name(0)}\")]";
            }

            size = block % 7 is 0 or 1 or 3 or 6 ? next : size;
            above = Name(attributes.Count - 1);
        }

        attributes.Add($"[Layer({size}, {outputs}, Act = Act.{head})]");
        return $"{string.Join(' ', attributes)} [Network(Loss = Loss.{loss})]";
    }

    private static string Name(int index) => $"layer{index + 1}";

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);
}
