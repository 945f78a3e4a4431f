using CsCheck;

namespace NetGen.Generator.Tests;

/// <summary>Random declarations with narrow weights.</summary>
public sealed class NarrowNetworks : RandomAssembly
{
    /// <summary>The same networks in every run.</summary>
    private const string Seed = "0000KOIPe036";

    private static readonly string[] Activations = ["ReLU", "Tanh", "Sigmoid", "GELU", "ELU", "Linear"];

    private static readonly Gen<int> Inputs = OneOf(64, 65, 66, 67, 68, 79, 127, 128, 131, 256, 300);

    private static readonly Gen<int> Outputs = OneOf(64, 65, 80, 96, 100, 127, 128, 129, 160, 200);

    /// <summary>One layer, or several of which the last is mostly too small to gain.</summary>
    private static readonly Gen<string> Declaration =
        from input in Inputs
        from outputs in Outputs.Array[1, 2]
        from head in OneOf(1, 3, 10, 31, 40)
        from activation in OneOf(Activations)
        from bias in Gen.Bool
        from precision in OneOf("BFloat16", "Int8")
        from isOneLayer in Gen.Bool
        select $"[Network(Precision = Precision.{precision})] " + (isOneLayer
            ? $"[Layer({input}, {outputs[0]}, Bias = {(bias ? "true" : "false")})]"
            : Chain([input, .. outputs, head], activation, bias));

    public NarrowNetworks()
        : this(Exhaustive.Cases(60)) => StartAtEveryWidth();

    internal NarrowNetworks(int count)
        : base(Declaration.Array[count].Generate(PCG.Parse(Seed), null, out _))
    {
    }

    private static string Chain(int[] sizes, string activation, bool bias) => string.Join(' ', sizes.Zip(sizes.Skip(1), (inputs, outputs) =>
        $"[Layer({inputs}, {outputs}, Act = Act.{activation}, Bias = {(bias ? "true" : "false")})]"));

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);
}
