using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>A faulty declaration gives members that throw, or nothing; never an error in generated code.</summary>
public class InvalidDeclarationTests
{
    private const string Use = """

        class User
        {
            float Use()
            {
                var net = new Net(1);
                net.Forward(new float[3], new float[1]);
                NetGen.NetworkTraining.Fit(net, null!, new NetGen.Adam());
                return net.CreateTrainer(new NetGen.Adam(), 4).Step(new float[3], new float[1]);
            }
        }
        """;

    /// <summary>Rule and declaration.</summary>
    public static TheoryData<string, string> Throwing => new()
    {
        { "NG1001", "[NetGen.Layer(3, 4)] [NetGen.Layer(5, 1)] public partial class Net { }" },
        { "NG1001", "[NetGen.Input(4, 4, 4)] [NetGen.Conv2D(3, 8, 3)] [NetGen.GlobalMaxPool] public partial class Net { }" },
        { "NG1001", "[NetGen.Input(4, 4, 3)] [NetGen.Layer(3, 1)] public partial class Net { }" },
        { "NG1002", "[NetGen.Input(4, -4, 3)] [NetGen.Layer(48, 1)] public partial class Net { }" },
        { "NG1002", "[NetGen.Input(int.MaxValue, int.MaxValue, 3)] [NetGen.MaxPool2D(2)] public partial class Net { }" },
        { "NG1002", "[NetGen.Input(4, 4, 3)] [NetGen.Conv2D(3, 8, 3, Padding = int.MaxValue, Stride = 2)] public partial class Net { }" },
        { "NG1002", "[NetGen.Input(4, 4, 3)] [NetGen.DepthwiseConv2D(3, 0, Multiplier = -1, Stride = 0, Dilation = -2)] public partial class Net { }" },
        { "NG1002", "[NetGen.Input(4, 4, 3)] [NetGen.AveragePool2D(0, Stride = -1)] public partial class Net { }" },
        { "NG1003", "[NetGen.Input(4, 4, 3)] [NetGen.Conv2D(3, 8, 3, Same = true, Padding = 1)] public partial class Net { }" },
        { "NG1003", "[NetGen.Input(4, 4, 3)] [NetGen.MaxPool2D(2, Padding = 2)] public partial class Net { }" },
        { "NG1002", "[NetGen.Layer(3, 0)] public partial class Net { }" },
        { "NG1002", "[NetGen.Layer(1000000, 1000000)] public partial class Net { }" },
        { "NG1003", "[NetGen.Layer(3, 1, Std = -1)] public partial class Net { }" },
        { "NG1003", "[NetGen.Layer(3, 1, Gain = double.NaN)] public partial class Net { }" },
        { "NG1003", "[NetGen.Layer(3, 1, Dropout = 1)] public partial class Net { }" },
        { "NG1003", "[NetGen.Layer(3, 1, Act = (NetGen.Act)99)] public partial class Net { }" },
        { "NG1003", "[NetGen.Layer(3, 1, Init = (NetGen.Init)(-1))] public partial class Net { }" },
        { "NG1007", "[NetGen.Layer(3, 4)] public partial class Net { } [NetGen.Layer(4, 1)] public partial class Net { }" },
        { "NG1009", "[NetGen.Layer(3, 4, Name = \"a\")] [NetGen.Layer(4, 1, Name = \"a\")] public partial class Net { }" },
        { "NG1009", "[NetGen.Layer(3, 4, Name = \"input\")] [NetGen.Layer(4, 1)] public partial class Net { }" },
        { "NG1012", "[NetGen.Activation(NetGen.Act.Tanh)] [NetGen.Layer(3, 1)] public partial class Net { }" },
        { "NG1012", "[NetGen.Add(\"input\")] public partial class Net { }" },
        { "NG1012", "[NetGen.Conv2D(3, 8, 3)] [NetGen.Layer(3, 1)] public partial class Net { }" },
        { "NG1013", "[NetGen.Input(4, 4, 3)] [NetGen.Conv2D(3, 8, 5)] [NetGen.GlobalMaxPool] public partial class Net { }" },
        { "NG1013", "[NetGen.Input(4, 4, 3)] [NetGen.MaxPool2D(5)] public partial class Net { }" },
        { "NG1014", "[NetGen.Input(4, 4, 4)] [NetGen.Conv2D(4, 8, 3, Groups = 3)] [NetGen.GlobalMaxPool] public partial class Net { }" },
        { "NG1015", "[NetGen.Layer(3, 3)] [NetGen.Add(\"layer3\")] [NetGen.Layer(3, 1)] public partial class Net { }" },
        { "NG1015", "[NetGen.Layer(3, 3)] [NetGen.Layer(3, 1, From = \"nobody\")] public partial class Net { }" },
        { "NG1016", "[NetGen.Layer(3, 4)] [NetGen.Add(\"input\")] [NetGen.Layer(4, 1)] public partial class Net { }" },
        { "NG1016", "[NetGen.Input(8, 8, 4)] [NetGen.Conv2D(4, 16, 2, Stride = 2)] [NetGen.Add(\"input\")] public partial class Net { }" },
        { "NG1017", "[NetGen.Input(48)] [NetGen.Conv2D(3, 8, 3)] [NetGen.GlobalMaxPool] public partial class Net { }" },
        { "NG1017", "[NetGen.Input(4, 4, 3)] [NetGen.Flatten] [NetGen.MaxPool2D(2)] [NetGen.Layer(12, 1)] public partial class Net { }" },
        { "NG1020", "[NetGen.Layer(3, 4)] [NetGen.Layer(3, 1, From = \"input\")] public partial class Net { }" },
        { "NG1021", "[NetGen.Input(4, 4, 3)] [NetGen.Conv2D(3, 8, 3, Act = NetGen.Act.Softmax)] [NetGen.Layer(32, 1)] public partial class Net { }" },
    };

    [Theory]
    [MemberData(nameof(Throwing))]
    public void Members_throw_the_rules_message(string rule, string declaration)
    {
        var (output, result) = Compiler.Generate(Compiler.Compilation(declaration + Use));

        Assert.Contains($"{rule}: ", Assert.Single(result.GeneratedSources).SourceText.ToString(), StringComparison.Ordinal);
        Assert.Empty(Compiler.Problems(output));
    }

    [Theory]
    [InlineData("[NetGen.Layer(3, 1)] public partial class Net { public int InputSize => 1; public void Initialize(ulong seed) { } }")]
    [InlineData("[NetGen.Layer(3, 1)] public partial class Net { public class Trainer<T> { } }")]
    [InlineData("[NetGen.Layer(3, 1)] public partial class Net { public void Trainer() { } }")]
    [InlineData("[NetGen.Layer(3, 1)] public partial class Net { public class Forward { } }")]
    [InlineData("[NetGen.Layer(3, 1)] public partial class Net { public class CreateTrainer { } }")]
    [InlineData("[NetGen.Layer(3, 1)] public partial class Net<Layers> { }")]
    [InlineData("[NetGen.Layer(3, 1)] public partial class Net { static Net NetGen.INetwork<Net>.Create(ulong seed) => new(); void NetGen.INetwork<Net>.Initialize(ulong seed) { } }")]
    [InlineData("[NetGen.Layer(3, 1)] public partial class Net { NetGen.NetworkParameters NetGen.INetwork<Net>.Parameters => null!; }")]
    [InlineData("[NetGen.Layer(3, 1, Act = NetGen.Act.Softmax)] public partial class Net { public int Classify(System.ReadOnlySpan<float> input) => 0; }")]
    public void A_members_collision_leaves_the_users_own(string declaration)
    {
        var (output, result) = Compiler.Generate(Compiler.Compilation(declaration));

        Assert.Contains("NG1008: ", Assert.Single(result.GeneratedSources).SourceText.ToString(), StringComparison.Ordinal);
        Assert.Empty(Compiler.Problems(output));
    }

    [Theory]
    [InlineData("[NetGen.Layer(3, 1)] public class Net { }")]
    [InlineData("[NetGen.Layer(3, 1)] public static partial class Net { }")]
    [InlineData("[NetGen.Layer(3, 1)] file partial class Net { }")]
    [InlineData("[NetGen.Layer(3, 1)] public partial record Net { }")]
    [InlineData("[NetGen.Layer(3, 1)] private partial class Net { }")]
    [InlineData("protected partial class Outer { [NetGen.Layer(3, 1)] public partial class Net { } }")]
    [InlineData("public class Outer { [NetGen.Layer(3, 1)] public partial class Net { } }")]
    public void Where_no_half_can_be_added_nothing_is(string declaration) =>
        Assert.Empty(Compiler.Generate(Compiler.Compilation(declaration)).Result.GeneratedSources);

    [Theory]
    [InlineData("[NetGen.Layer(3, 1)] public partial class Net(int size) { public int Size => size; }")]
    [InlineData("public class Parent { public Parent(int size) { } } [NetGen.Layer(3, 1)] public partial class Net : Parent { public Net() : base(1) { } }")]
    [InlineData("[NetGen.Layer(3, 1)] public partial class Net { public required int Size { get; init; } }")]
    [InlineData("[NetGen.Layer(3, 1)] public partial class Net : System.Text.Json.Nodes.JsonNode { }")]
    [InlineData("public class Parent { private Parent() { } } [NetGen.Layer(3, 1)] public partial class Net : Parent { }")]
    [InlineData("[NetGen.Layer(3, 1)] public partial class Net { public Net() { } Net() { } }")]
    public void A_class_that_cannot_be_created_gets_members_that_throw(string declaration)
    {
        var (output, result) = Compiler.Generate(Compiler.Compilation(declaration));

        Assert.Contains("NG1005: ", Assert.Single(result.GeneratedSources).SourceText.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Compiler.Problems(output), problem => Compiler.IsGenerated(problem.Location.SourceTree));
    }

    [Theory]
    [InlineData("public abstract int InputSize { get; }")]
    [InlineData("protected abstract void Initialize(ulong seed);")]
    [InlineData("public abstract int Forward(System.ReadOnlySpan<float> input, System.Span<float> output);")]
    [InlineData("public abstract System.Collections.Generic.IReadOnlyList<NetGen.NetworkLayer> Layers { get; set; }")]
    [InlineData("public abstract NetGen.NetworkInfo Info { get; }")]
    [InlineData("public abstract event System.Action Forward;")]
    [InlineData("public abstract void CreateTrainer<T>(T optimizer, int batchSize);")]
    public void An_abstract_member_that_cannot_be_overridden_is_left_to_the_user(string member)
    {
        var (output, result) = Compiler.Generate(Compiler.Compilation($"public abstract class Parent {{ {member} }} [NetGen.Layer(3, 1)] public partial class Net : Parent {{ }}"));

        Assert.Contains("NG1008: ", Assert.Single(result.GeneratedSources).SourceText.ToString(), StringComparison.Ordinal);
        Assert.All(Compiler.Problems(output), problem => Assert.Equal(("CS0534", false), (problem.Id, Compiler.IsGenerated(problem.Location.SourceTree))));
    }

    [Theory]
    [InlineData("[NetGen.Layer(3, 0)] public partial class Net : Parent { }")]
    [InlineData("[NetGen.Layer(3, 1)] public partial class Net : Parent { public required int Size { get; init; } }")]
    public void Members_that_throw_override_too(string declaration)
    {
        var (output, _) = Compiler.Generate(Compiler.Compilation(
            "public abstract class Parent { public abstract void Initialize(ulong seed); public abstract int Classify(System.ReadOnlySpan<float> input); } " + declaration));

        Assert.Empty(Compiler.Problems(output));
    }

    [Fact]
    public void A_declaration_cut_anywhere_never_breaks_generated_code()
    {
        for (var length = 0; length < Sources.TenLayers.Length; length += 7)
        {
            AssertNoErrorInGeneratedCode(Sources.TenLayers[..length]);
        }
    }

    [Fact]
    public void Every_rule_that_prevents_emission_has_a_declaration_here() => Assert.Equal(
        Rules.NetworkRules.All.Where(rule => rule.PreventsEmission).Select(rule => rule.Id).Except(["NG1005", "NG1008", "NG1010"]),
        Throwing.Select(row => (string)row[0]).Distinct().Order());

    [Fact]
    public void A_users_own_seed_constructor_leaves_the_parameterless_one()
    {
        var (output, _) = Compiler.Generate(Compiler.Compilation(
            "[NetGen.Layer(3, 0)] public partial class Net { public Net(ulong seed) { } public static Net Make() => new(); }"));

        Assert.Empty(Compiler.Problems(output));
    }

    [Theory]
    [InlineData("public Parent() { }", "", 0)]
    [InlineData("private Parent() { }", "", 1)]
    [InlineData("", "(int size)", 2)]
    public void A_network_derived_from_one_needs_its_constructor(string member, string parameters, int throwing)
    {
        var (output, result) = Compiler.Generate(Compiler.Compilation(
            $"[NetGen.Layer(3, 1)] public partial class Parent{parameters} {{ {member} }} [NetGen.Layer(3, 1)] public partial class Net : Parent {{ }}"));

        Assert.Equal(throwing, result.GeneratedSources.Count(source => source.SourceText.ToString().Contains("NG1005: ", StringComparison.Ordinal)));
        Assert.DoesNotContain(Compiler.Problems(output), problem => Compiler.IsGenerated(problem.Location.SourceTree));
    }

    [Theory]
    [InlineData("public partial class Outer<T> { [NetGen.Layer(3, 1)] public partial class Net<T> { [NetGen.Layer(3, 1)] public partial class Net<T> { } } }")]
    [InlineData("public partial class Net<T, T> { [NetGen.Layer(3, 1)] public partial class Inner { } }")]
    [InlineData("[NetGen.Layer(3, 0)] public partial class Net { static Own NetGen.INetwork<Own>.Create(ulong seed) => null!; } [NetGen.Layer(3, 1)] public partial class Own { }")]
    [InlineData("public partial class Outer<> { [NetGen.Layer(3, 1)] public partial class Net { } }")]
    [InlineData("[NetGen.Layer(3, 1)] public partial class Net<T> where T : Missing { }")]
    [InlineData("public partial class Outer<T> where T : { [NetGen.Layer(3, 1)] public partial class Net { } }")]
    [InlineData("namespace { [NetGen.Layer(3, 1)] public partial class Net { } }")]
    [InlineData("[NetGen.Layer(3, 1)] public partial class")]
    public void What_has_no_name_yet_is_passed_over(string declaration)
    {
        var (output, _) = Compiler.Generate(Compiler.Compilation(declaration));

        Assert.DoesNotContain(Compiler.Problems(output), diagnostic => Compiler.IsGenerated(diagnostic.Location.SourceTree));
    }

    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void Half_typed_text_never_breaks_generated_code() => AssertHalfTyped(300);

    [Fact]
    public void The_first_thirty_of_these_do_not_break_it() => AssertHalfTyped(30);

    private static void AssertHalfTyped(int edits)
    {
        var random = new Random(7);
        string[] fragments = ["", "(", ")", "\"x\"", "1e999", "-1", "null", "typeof(int)", "Act.Tanh", "99999999999", "Init =", "[", "]", "partial", "default"];
        for (var i = 0; i < edits; i++)
        {
            var source = Sources.TenLayers;
            var at = random.Next(source.Length);
            source = source[..at] + fragments[random.Next(fragments.Length)] + source[Math.Min(source.Length, at + random.Next(12))..];

            AssertNoErrorInGeneratedCode(source);
        }
    }

    private static void AssertNoErrorInGeneratedCode(string source)
    {
        var (output, _) = Compiler.Generate(Compiler.Compilation(source));

        Assert.DoesNotContain(output.GetDiagnostics(), diagnostic =>
            diagnostic.Severity == DiagnosticSeverity.Error && Compiler.IsGenerated(diagnostic.Location.SourceTree));
    }
}
