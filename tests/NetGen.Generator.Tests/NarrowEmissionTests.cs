using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>What is emitted for narrow weights, and that nothing of it is emitted for others.</summary>
public class NarrowEmissionTests
{
    private const int MaxAddedBytes = 6_500;

    [Theory]
    [InlineData("BFloat16", NullableContextOptions.Enable)]
    [InlineData("Int8", NullableContextOptions.Enable)]
    [InlineData("BFloat16", NullableContextOptions.Disable)]
    [InlineData("Int8", NullableContextOptions.Disable)]
    public void It_compiles_in_the_strictest_project(string precision, NullableContextOptions nullable) =>
        Assert.Empty(Compiler.Problems(Compiler.Generate(Compiler.Compilation(nullable, TenLayers(precision))).Output));

    [Theory]
    [InlineData("BFloat16")]
    [InlineData("Int8")]
    public void Ten_layers_take_a_few_kB_more(string precision) =>
        Assert.InRange(Source(TenLayers(precision)).Length - Source(Sources.TenLayers).Length, 1, MaxAddedBytes);

    [Fact]
    public void Nothing_is_emitted_for_32_bits()
    {
        var source = Source(TenLayers("Float32"));

        Assert.Equal(Source(Sources.TenLayers), source);
        Assert.DoesNotContain("Narrow", source, StringComparison.Ordinal);
        Assert.DoesNotContain("Precision", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_layer_gains_only_the_declaration_differs()
    {
        var (narrow, wide) = (Source(Sources.Digits.Replace("[Layer(64,", "[Network(Precision = Precision.Int8)]\n[Layer(64,", StringComparison.Ordinal)), Source(Sources.Digits));

        Assert.Equal(wide, narrow.Replace(", Precision = Precision.Int8", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_hover_text_names_the_layers_and_what_they_take() => Assert.Contains(
        "/// Inference, once quantized: Int8 weights in layer1; 110,144 bytes.",
        Source("using NetGen; [Network(Precision = Precision.Int8)] [Layer(784, 128, Act = Act.Tanh)] [Layer(128, 10, Act = Act.Softmax)] public partial class Net;"),
        StringComparison.Ordinal);

    private static string TenLayers(string precision) =>
        Sources.TenLayers.Replace("[Layer(784,", $"[Network(Precision = Precision.{precision})]\n[Layer(784,", StringComparison.Ordinal);

    private static string Source(string declaration) => Compiler.Generate(Compiler.Compilation(declaration)).Result.GeneratedSources[0].SourceText.ToString();
}
