using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>Every place a network may stand in compiles without a warning in the strictest project.</summary>
public class DeclarationTests
{
    private const string Layers = "[NetGen.Layer(3, 4, Act = NetGen.Act.Tanh)] [NetGen.Layer(4, 1, Act = NetGen.Act.Sigmoid)]";

    private const string AbstractMembers =
        "public abstract void Initialize(ulong seed); public abstract void Forward(global::System.ReadOnlySpan<float> input, global::System.Span<float> output); " +
        "public abstract int Classify(global::System.ReadOnlySpan<float> input); public abstract global::System.Collections.Generic.IReadOnlyList<global::NetGen.NetworkLayer> Layers { get; }";

    public static TheoryData<string> Declarations =>
    [
        $"namespace App; {Layers} public partial class Net {{ }}",
        $"{Layers} public partial class InGlobalNamespace {{ }}",
        $"namespace App; {Layers} internal sealed partial class Net {{ }}",
        $"namespace App; {Layers} public abstract partial class Net {{ }}",
        $"namespace @file.@record; public partial class @required<@partial> {{ {Layers} public partial class @file<@record> {{ public @file(string name) {{ }} }} }}",
        $"#pragma warning disable CS0693\nnamespace App; public partial class Outer<T> where T : struct {{ {Layers} public partial class Net<T> {{ }} }}",
        $"namespace @event.@class; {Layers} public partial class @class {{ }}",
        $"namespace App; public partial class Outer {{ {Layers} private partial class Net {{ }} }}",
        $"namespace App; public partial struct Outer {{ {Layers} public partial class Net {{ }} }}",
        $"namespace App; public partial record Outer {{ {Layers} public partial class Net {{ }} }}",
        $"namespace App; public partial interface IOuter {{ {Layers} public partial class Net {{ }} }}",
        $"namespace App; internal static partial class Outer<TOptimizer> where TOptimizer : struct {{ {Layers} internal partial class Net {{ }} }}",
        $"namespace App; {Layers} public partial class Net<T> where T : class {{ }}",
        $"namespace App; public class Parent {{ }} {Layers} public partial class Net : Parent {{ }}",
        $"namespace App; {Layers} public partial class Parent {{ }} [NetGen.Layer(2, 2)] public partial class Net : Parent {{ }}",
        $"namespace App; {Layers} public partial class Net {{ public Net() {{ }} }}",
        $"namespace App; {Layers} public partial class Net {{ public Net(ulong seed) : this() => Seed = seed; public ulong Seed {{ get; }} }}",
        $"namespace App; {Layers} public partial class Net {{ public Net(string name) => Name = name; public string Name {{ get; }} }}",
        $"namespace A {{ {Layers} public partial class Net {{ }} }} namespace B {{ {Layers} public partial class Net {{ }} }}",
        $"namespace App; {Layers} public partial class Net {{ }} {Layers} public partial class NET {{ }}",
        $"namespace App; {Layers} public partial class Net {{ }} public partial class Net {{ public int Own => 1; }}",
        $"namespace App; {Layers} public partial class Net {{ public static readonly Net Instance = new(); public int Tanh => 1; public class Vector {{ }} public class Math {{ }} public class Unsafe {{ }} public class Layer1 {{ }} public class Kernels {{ }} }}",
        $"namespace App.System {{ public class Own {{ }} }} namespace App {{ {Layers} public partial class Net {{ }} }}",
        $"namespace App; [NetGen.Layer(3, 1)] public partial class Net {{ public int Classify(global::System.ReadOnlySpan<float> input) => input.Length; }}",
        $"namespace App; {Layers} public partial class Parent {{ public Parent(string name) => Name = name; public string Name {{ get; }} }} [NetGen.Layer(2, 2)] public partial class Net : Parent {{ }}",
        "namespace App; [NetGen.Layer(3, 1, Name = \"a\\u2028b\\u2029c\\u0085d\\u0001e\\uD800f\\uFFFFg\")] public partial class Net { }",
        "namespace App; [NetGen.Layer(3, 4, Name = \"quote \\\" back \\\\ <xml> & line\\n end\", Slope = -0.0)] public partial class Net { private const int Size = 4; }",
        $"namespace App; {Layers} public partial class Net<TOptimizer> {{ }}",
        $"namespace App; public readonly ref partial struct Outer {{ {Layers} public partial class Net {{ }} }}",
        $"namespace App; public class Parent {{ public int InputSize => 1; public virtual void Initialize(ulong seed) {{ }} }} {Layers} public partial class Net : Parent {{ }}",
        $"namespace App; public abstract class Parent {{ {AbstractMembers} }} {Layers} public partial class Net : Parent {{ }}",
        $"namespace App; public abstract class Parent {{ {AbstractMembers} }} {Layers} public partial class Middle : Parent {{ }} {Layers} public partial class Net : Middle {{ }}",
        $"namespace App; public abstract class Parent<T> {{ public abstract void Forward(global::System.ReadOnlySpan<T> input, global::System.Span<T> output); }} {Layers} public partial class Net : Parent<float> {{ }}",
        $"namespace App; public abstract class Parent {{ public abstract void Initialize(ulong seed); }} public class Middle : Parent {{ public sealed override void Initialize(ulong seed) {{ }} }} {Layers} public partial class Net : Middle {{ }}",
        $"namespace App; public abstract class Parent {{ public abstract int InputSize {{ get; }} }} public class Middle : Parent {{ public override int InputSize => 1; }} {Layers} public partial class Net : Middle {{ }}",
        $"namespace App; public class Parent {{ public virtual int Initialize(ulong seed) => 1; protected virtual int Classify(global::System.ReadOnlySpan<float> input) => 1; public virtual int Layers {{ get; set; }} public class Trainer<T> {{ }} public virtual int Forward => 1; public static int Info => 1; internal virtual void CreateTrainer<T>(T optimizer, int batchSize) {{ }} }} {Layers} public partial class Net : Parent {{ }}",
        $"namespace App; public abstract class Parent {{ public abstract void Forward(float[] input); public abstract void Initialize<T>(ulong seed); }} {Layers} public partial class Net : Parent {{ public override void Forward(float[] input) {{ }} public override void Initialize<T>(ulong seed) {{ }} }}",
        $"namespace App; public class Parent {{ [global::System.Obsolete(\"old\")] public virtual void Initialize(ulong seed) {{ }} }} {Layers} public partial class Net : Parent {{ }}",
        $"namespace App; {Layers} public partial class Net {{ void global::NetGen.INetwork<Net>.Initialize(ulong seed) => Initialize(seed + 1); static global::NetGen.NetworkInfo global::NetGen.INetwork<Net>.Info => Info; }}",
        $"namespace App; {Layers} [global::System.Obsolete(\"old\")] public partial class Net {{ }}",
        $"namespace App; {Layers} [global::System.Diagnostics.CodeAnalysis.Experimental(\"X1\")] public partial class Net {{ }}",
        $"namespace NetGen.Generated {{ {Layers} public partial class Net {{ }} }}",
        $"namespace NetGen {{ {Layers} public partial class Net {{ }} public class Address {{ }} public class Dense {{ }} }}",
        $"namespace App; {Layers} public partial class Net {{ public Net() : this(5) {{ }} }}",
        $"namespace App; {Layers} public partial class Net {{ private protected Net() {{ }} }}",
        $"namespace App; public class Parent {{ internal Parent() {{ }} }} {Layers} public partial class Net : Parent {{ }}",
        $"namespace App; {Layers} public partial class Net {{ ~Net() {{ }} public override string ToString() => \"n\"; }}",
        $"namespace App; {Layers} public partial class System {{ }}",
        $"namespace App; {Layers} public partial class Åäö {{ }}",
        $"namespace App; [NetGen.Network(Weights = \"a<b>&\\\"c\\n.safetensors\", VerifyOnLoad = true)] {Layers} public partial class Net {{ }}",
        $"namespace App; [NetGen.Network(Weights = \"a\")] {Layers} internal partial class Net<T> {{ }}",
        $"namespace App; [NetGen.Network(Weights = \"a\")] {Layers} public partial class Parent {{ }} [NetGen.Network(Weights = \"b\")] [NetGen.Layer(2, 2)] public partial class Net : Parent {{ }}",
        $"namespace App; {Layers} public partial class Net {{ public static int LoadPretrained() => 1; }}",
        "namespace App; [NetGen.Layer(1, 4)] [NetGen.Layer(4, 1)] public partial class Net { }",
        "namespace App; [NetGen.Layer(1, 1)] public partial class Net { public float Forward(float input) => input; public int Forward(global::System.ReadOnlySpan<float> row) => row.Length; }",
        "namespace App; [NetGen.Layer(1, 1)] public partial class Net { public float Forward(float[] row) => row[0]; public double Forward(double input) => input; }",
        "namespace App; public abstract class Parent { public abstract float Forward(float input); public virtual float Forward(global::System.ReadOnlySpan<float> row) => 0; } [NetGen.Layer(1, 1)] public partial class Net : Parent { public override float Forward(float input) => input; }",
        "namespace App; [NetGen.Layer(1, 1)] public partial class Parent { } [NetGen.Layer(1, 3, Act = NetGen.Act.Tanh)] [NetGen.Layer(3, 1)] public partial class Net : Parent { }",
        $"namespace App; [NetGen.Network(Precision = NetGen.Precision.Int8)] [NetGen.Layer(64, 32, Act = NetGen.Act.Tanh)] [NetGen.Layer(32, 1, Act = NetGen.Act.Sigmoid)] public partial class Net {{ }}",
    ];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void It_compiles_without_a_diagnostic(string source)
    {
        var whole = $"#pragma warning disable CS8981\n{source}";
        foreach (var nullable in new[] { NullableContextOptions.Enable, NullableContextOptions.Disable })
        {
            var (output, result) = Compiler.Generate(Compiler.Compilation(nullable, whole));

            Assert.NotEmpty(result.GeneratedSources);
            Compiler.AssertCompiles(output);
        }
    }

    [Theory]
    [InlineData("public abstract void Forward(System.ReadOnlySpan<float> input, System.Span<float> output);", "public override void Forward(")]
    [InlineData("public virtual void Initialize(ulong seed) { }", "public override void Initialize(")]
    [InlineData("public void Initialize(ulong seed) { }", "public void Initialize(")]
    [InlineData("protected virtual void Initialize(ulong seed) { }", "public void Initialize(")]
    public void What_a_base_class_leaves_open_is_overridden(string member, string expected)
    {
        var (_, result) = Compiler.Generate(Compiler.Compilation($"public abstract class Parent {{ {member} }} {Layers} public partial class Net : Parent {{ }}"));

        Assert.Contains(expected, Assert.Single(result.GeneratedSources).SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_only_in_case_get_files_of_their_own()
    {
        var (_, result) = Compiler.Generate(Compiler.Compilation($"namespace App; {Layers} public partial class Net {{ }} {Layers} public partial class NET {{ }}"));

        Assert.Equal(2, result.GeneratedSources.Select(source => source.HintName.ToUpperInvariant()).Distinct().Count());
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("custom")]
    public void The_bytes_are_the_same_under_every_culture(string name)
    {
        var expected = Text();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Culture(name);
            Assert.Equal(expected, Text());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string Text() => Compiler.Generate(Compiler.Compilation(
            "namespace App; [NetGen.Layer(1234, 4567, Init = NetGen.Init.Normal, Mean = -0.25, Std = 1e-3, BiasValue = -1.5)] public partial class Net { }",
            "[NetGen.Layer(-3, 1)] public partial class BadSize { }",
            "[NetGen.Layer(3, 1, Std = -1.5, Act = (NetGen.Act)(-9))] public partial class BadNumber { }",
            "[NetGen.Layer(3, 1, Act = (NetGen.Act)(-9))] public partial class BadEnum { }",
            "[NetGen.Layer(1000000, 1000000)] public partial class TooLarge { }",
            Sources.TenLayers)).Result.GeneratedSources.Aggregate("", (text, source) => text + source.SourceText);
    }

    [Fact]
    public void Lines_end_alike_everywhere() =>
        Assert.DoesNotContain('\r', Compiler.Generate(Compiler.Compilation(Sources.TenLayers.ReplaceLineEndings("\r\n"))).Result.GeneratedSources[0].SourceText.ToString());

    [Fact]
    public void The_description_fits_a_tooltip()
    {
        var source = Sources.Chain("Long", 999_999, 99).Replace("Tanh)", $"HardSigmoid, Dropout = 0.12345, Name = \"{new string('n', 80)}\")", StringComparison.Ordinal);
        var text = Compiler.Generate(Compiler.Compilation(source)).Result.GeneratedSources[0].SourceText.ToString();
        var table = text[text.IndexOf("<code>", StringComparison.Ordinal)..text.IndexOf("</code>", StringComparison.Ordinal)];

        Assert.All(table.Split('\n'), line => Assert.InRange(line.Replace("/// ", "", StringComparison.Ordinal).Trim().Length, 0, 100));
    }

    private static CultureInfo Culture(string name)
    {
        if (name != "custom")
        {
            return CultureInfo.GetCultureInfo(name);
        }

        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = "'";
        return culture;
    }
}
