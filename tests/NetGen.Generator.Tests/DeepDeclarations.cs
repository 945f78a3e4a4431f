using CsCheck;

namespace NetGen.Generator.Tests;

/// <summary>Random declarations of networks so deep that their passes are emitted in parts; activations without kinks, which so many layers would not keep away from.</summary>
internal static class DeepDeclarations
{
    private static readonly string[] Activations = ["Linear", "Tanh", "ELU", "SELU", "Softsign", "GELU"];

    /// <summary>The attributes of a network of 17 to 40 layers of few widths; every third, fourth or fifth may be a sum with the layer before it.</summary>
    public static readonly Gen<string> Declaration =
        from depth in Gen.Int[17, 40]
        from widths in Gen.OneOf(Gen.Int[1, 8], Gen.Int[9, 33]).Array[2]
        from activations in Gen.Int[0, Activations.Length - 1].Array[40]
        from period in Gen.Int[3, 6]
        from outputs in Gen.Int[1, 5]
        select Declare(depth, widths, activations, period, outputs);

    private static string Declare(int depth, int[] widths, int[] activations, int period, int outputs)
    {
        var attributes = new List<string>();
        var size = widths[0];
        for (var layer = 1; layer < depth; layer++)
        {
            // Six is no sum at all.
            if (period < 6 && layer % period == 0 && layer > 2)
            {
                attributes.Add("[Activation(Act.Tanh)]");
                attributes.Add($"[Add(\"layer{attributes.Count}\", Act = Act.Tanh)]");
                layer++;
                continue;
            }

            var next = widths[layer / 2 % 2];
            attributes.Add($"[Layer({size}, {next}, Act = Act.{Activations[activations[layer]]})]");
            size = next;
        }

        attributes.Add($"[Layer({size}, {outputs})]");
        return string.Join(' ', attributes) + " [Network(Loss = Loss.MeanSquaredError)]";
    }
}
