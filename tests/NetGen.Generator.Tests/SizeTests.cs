using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NetGen.Generator.Tests;

/// <summary>Emitted methods stay far below the JIT's limits, and the emitted source stays short.</summary>
public class SizeTests
{
    private const int MaxBytesOfIl = 8_000;
    private const int MaxCalls = 600;
    private const int MaxSourceBytes = 40_000;

    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    [Fact]
    public void Ten_layers_take_less_than_40_kB() => Assert.InRange(
        System.Text.Encoding.UTF8.GetByteCount(Source(Sources.TenLayers)), 1, MaxSourceBytes);

    [Fact]
    public void The_size_does_not_follow_the_widths() => Assert.InRange(
        Source(Sources.Chain("Net", 4000, 4000, 4000)).Length - Source(Sources.Chain("Net", 48, 48, 48)).Length, -1000, 1000);

    /// <summary>100 equal layers, 50 blocks of three, and what fits straight-line code and vectors of rows.</summary>
    [Theory]
    [InlineData("[Layer(64, 64, Act = Act.Tanh)]", 100, 64)]
    [InlineData("[Layer(32, 32, Act = Act.GELU, Dropout = 0.1)] [Layer(32, 32)] [Add(\"layer1\", Act = Act.ReLU)]", 50, 32)]
    [InlineData("[Layer(1, 1, Act = Act.Mish)]", 300, 1)]
    [InlineData("[Layer(8, 8, Act = Act.ELU)]", 16, 8)]
    [InlineData("[Layer(3, 3, Act = Act.Tanh)]", 16, 3)]
    [InlineData("[Layer(8, 8, Act = Act.Softmax)] [Activation(Act.GELU)]", 60, 8)]
    public void No_depth_passes_the_limits(string block, int times, int size)
    {
        var layers = string.Join("\n", Enumerable.Repeat(block, times));
        RequireSmallMethods($"using NetGen; [Layer({size}, {size})] {layers} [Layer({size}, 1)] public partial class Net;");
    }

    [Fact]
    public void Kernels_are_emitted_once_for_each_shape()
    {
        var source = Source(Sources.Chain("Net", [.. Enumerable.Repeat(64, 101)]));

        Assert.Equal(1, source.Split(": IDenseLayer").Length - 1);
        Assert.Contains("// Layers 1 to 100: y = φ(W x + b), W is 64x64", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 8, 1)]
    [InlineData(8, 32, 32, 1)]
    [InlineData(64, 32, 10)]
    [InlineData(784, 128, 10)]
    [InlineData(1000, 1)]
    [InlineData(1, 1000)]
    [InlineData(16, 16, 16, 16, 7)]
    [InlineData()]
    public void No_method_passes_the_limits(params int[] sizes)
    {
        RequireSmallMethods(sizes.Length == 0 ? Sources.TenLayers : Sources.Chain("Net", sizes));
    }

    private static void RequireSmallMethods(string source)
    {
        using var image = new PEReader(new MemoryStream(Compiler.Emit(Compiler.Generate(Compiler.Compilation(source)).Output)));
        var metadata = image.GetMetadataReader();
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress != 0)
            {
                var il = image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
                Assert.InRange(il.Length, 0, MaxBytesOfIl);
                Assert.InRange(CountCalls(il), 0, MaxCalls);
            }
        }
    }

    private static string Source(string declaration) => Compiler.Generate(Compiler.Compilation(declaration)).Result.GeneratedSources[0].SourceText.ToString();

    private static int CountCalls(byte[] il)
    {
        var calls = 0;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xfe ? OpCodesByValue[0xfe00 | il[at + 1]] : OpCodesByValue[il[at]];
            calls += code.FlowControl == FlowControl.Call ? 1 : 0;
            at += code.Size + OperandSize(code, il, at + code.Size);
        }

        return calls;
    }

    private static int OperandSize(OpCode code, byte[] il, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
        _ => 4,
    };
}
