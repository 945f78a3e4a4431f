using CsCheck;

namespace NetGen.Generator.Tests;

/// <summary>Random declarations with narrow weights, compared with references at every SIMD width.</summary>
public sealed class NarrowNetworkTests : IDisposable
{
    private const int Count = 60;

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

    private readonly string _path = Path.GetTempFileName();

    public NarrowNetworkTests()
    {
        var declarations = Declaration.Array[Count].Generate(PCG.Parse(Seed), null, out _);
        var networks = declarations.Select((declaration, index) => $"{declaration} public partial class Net{index:000};");
        File.WriteAllBytes(_path, Compiler.Emit(Compiler.Generate(Compiler.Compilation("using NetGen;\n" + string.Join('\n', networks))).Output));
    }

    [Theory]
    [InlineData(512)]
    [InlineData(256)]
    [InlineData(128)]
    public void They_agree_with_references(int width) =>
        Assert.Contains($"{Count} networks, 0 failed", ComparisonProgram.Compare(_path, width), StringComparison.Ordinal);

    /// <summary>Without any instruction that is not every processor's, such as those that multiply bytes.</summary>
    [Fact]
    public void They_agree_without_instructions_for_bytes() =>
        Assert.Contains($"{Count} networks, 0 failed", ComparisonProgram.Compare(_path, 128, "DOTNET_EnableHWIntrinsic"), StringComparison.Ordinal);

    public void Dispose() => File.Delete(_path);

    private static string Chain(int[] sizes, string activation, bool bias) => string.Join(' ', sizes.Zip(sizes.Skip(1), (inputs, outputs) =>
        $"[Layer({inputs}, {outputs}, Act = Act.{activation}, Bias = {(bias ? "true" : "false")})]"));

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);
}
