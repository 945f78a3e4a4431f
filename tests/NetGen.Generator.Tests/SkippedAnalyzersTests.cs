using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Reporting;

namespace NetGen.Generator.Tests;

/// <summary>Where a build skips analyzers, the generator reports what must fail it; everywhere else it reports nothing.</summary>
public class SkippedAnalyzersTests
{
    private const string Weights = "[NetGen.Network(Weights = \"net.safetensors\")] [NetGen.Layer(1, 1)] public partial class Net { }";

    private const string Fit = "tensor\tF32\t1,1\t\tlayer1.weight\ntensor\tF32\t1\t\tlayer1.bias\n";

    /// <summary>The text reported and a declaration that nothing else is wrong with.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { "NG1001: 5", "[NetGen.Layer(3, 4)] [NetGen.Layer(5, 1)] public partial class Net { }" },
        { "NG1002: 0", "[NetGen.Layer(3, 0)] public partial class Net { }" },
        { "NG1003: Std = -1", "[NetGen.Layer(3, 1, Std = -1)] public partial class Net { }" },
        { "NG1005: Net", "[NetGen.Layer(3, 1)] public class Net { }" },
        { "NG1005: Net", "[NetGen.Layer(3, 1)] file partial class Net { }" },
        { "NG1005: Net", "[NetGen.Layer(3, 1)] public partial record Net { }" },
        { "NG1005: Net", "[NetGen.Layer(3, 1)] public partial class Net(int size) { public int Size => size; }" },
        { "NG1007: Net", "[NetGen.Layer(3, 4)] public partial class Net { } [NetGen.Layer(4, 1)] public partial class Net { }" },
        { "NG1008: Net", "namespace App; public partial class Outer<T> { [NetGen.Layer(3, 1)] public partial class Net<U> { public int InputSize => 1; } }" },
        { "NG1009: Name = \"a\"", "[NetGen.Layer(3, 4, Name = \"a\")] [NetGen.Layer(4, 1, Name = \"a\")] public partial class Net { }" },
        { "NG1009: Net", "[NetGen.Network] public partial class Net { }" },
        { "NG1012: NetGen.Activation(NetGen.Act.Tanh)", "[NetGen.Activation(NetGen.Act.Tanh)] [NetGen.Layer(3, 1)] public partial class Net { }" },
        { "NG1009: Net", "[NetGen.Input(3)] public partial class Net { }" },
        { "NG1013: 5", "[NetGen.Input(4, 4, 3)] [NetGen.Conv2D(3, 8, 5)] [NetGen.GlobalMaxPool] public partial class Net { }" },
        { "NG1014: Groups = 2", "[NetGen.Input(4, 4, 3)] [NetGen.Conv2D(3, 8, 3, Groups = 2)] [NetGen.GlobalMaxPool] public partial class Net { }" },
        { "NG1015: \"a\"", "[NetGen.Layer(3, 1)] [NetGen.Add(\"a\")] public partial class Net { }" },
        { "NG1016: \"input\"", "[NetGen.Layer(3, 1)] [NetGen.Add(\"input\")] public partial class Net { }" },
        { "NG1017: NetGen.MaxPool2D(2)", "[NetGen.Input(48)] [NetGen.MaxPool2D(2)] [NetGen.Layer(12, 1)] public partial class Net { }" },
        { "NG1020: NetGen.Layer(3, 4)", "[NetGen.Layer(3, 4)] [NetGen.Layer(3, 1, From = \"input\")] public partial class Net { }" },
        { "NG1021: Act = NetGen.Act.Softmax", "[NetGen.Input(4, 4, 3)] [NetGen.Conv2D(3, 8, 3, Act = NetGen.Act.Softmax)] public partial class Net { }" },
        { "NG1002: NetGen.Input(99999, 99999, 3)", "[NetGen.Input(99999, 99999, 3)] [NetGen.GlobalMaxPool] public partial class Net { }" },
        { "NG1501: Weights = \"other\"", "[NetGen.Network(Weights = \"other\")] [NetGen.Layer(1, 1)] public partial class Net { }" },
        { "NG1502: Weights = \"net.safetensors\"", Weights.Replace("Layer(1, 1)", "Layer(2, 1)", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_that_must_fail_every_build_is_reported_once_where_analyzers_are_skipped(string expected, string declaration)
    {
        Assert.Equal(expected, Report(declaration, skipped: "true", Fit));
        Assert.Equal("", Report(declaration, skipped: "false", Fit));
        Assert.Equal("", Report(declaration, skipped: null, Fit));
    }

    [Theory]
    [InlineData("error\t8\tCut off.\n", "NG1501")]
    [InlineData("unknown\n", "NG1501")]
    [InlineData("tensor\tF32\t1,1\t\tlayer1.weight\n", "NG1502")]
    [InlineData("tensor\tF32\t1,1\tNaN at [0, 0]\tlayer1.weight\ntensor\tF32\t1\t\tlayer1.bias\n", "NG1503")]
    public void So_are_weights_that_cannot_be_loaded(string text, string rule) =>
        Assert.Equal($"{rule}: Weights = \"net.safetensors\"", Report(Weights, skipped: "true", text));

    [Theory]
    [InlineData("[NetGen.Layer(4, 3, Act = NetGen.Act.ReLU)] [NetGen.Layer(3, 2)] public partial class Net { }")]
    [InlineData("[NetGen.Layer(4, 3, Init = NetGen.Init.Zeros)] [NetGen.Layer(3, 2)] public partial class Net { }")]
    [InlineData("[NetGen.Layer(4, 1, Act = NetGen.Act.Softmax)] public partial class Net { }")]
    [InlineData(Weights)]
    public void What_works_is_left_to_the_analyzers(string declaration) => Assert.Equal("", Report(declaration, skipped: "true", Fit));

    [Theory]
    [InlineData("#pragma warning disable NG1502\n", "")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NetGen.Weights\", \"NG1502\")] ", "")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NetGen.Weights\", \"NG1502:Title\")] ", "")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NetGen.Weights\", \"NG1501\")] ", "NG1502: Weights = \"net.safetensors\"")]
    public void It_is_suppressed_as_the_analyzers_is(string suppression, string expected) =>
        Assert.Equal(expected, Report(suppression + Weights, skipped: "true", "tensor\tF32\t1\t\tlayer1.weight\n"));

    [Fact]
    public void A_severity_that_the_user_has_set_holds()
    {
        var compilation = Compiler.Compilation(Weights);
        var quiet = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("NG1502", ReportDiagnostic.Suppress), new("NG1501", ReportDiagnostic.Suppress)]));

        Assert.Empty(Diagnostics(quiet, "true", "tensor\tF32\t1\t\tlayer1.weight\n"));
        Assert.Equal("NG1503", Assert.Single(Diagnostics(quiet, "true", Fit.Replace("1,1\t", "1,1\tNaN at [0, 0]", StringComparison.Ordinal))).Id);
    }

    /// <summary>The place is that of the present text, not of an earlier one.</summary>
    [Fact]
    public void An_edit_above_moves_the_report()
    {
        const string Declaration = "[NetGen.Layer(3, 0)] public partial class Net { }";
        var first = Compiler.Compilation(Declaration);
        var driver = Driver("true", "").RunGenerators(first);

        var result = driver.RunGenerators(first.ReplaceSyntaxTree(first.SyntaxTrees[0], Compiler.Parse("\n\n" + Declaration, "Source0.cs"))).GetRunResult();

        Assert.Equal(2, Assert.Single(result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Where_analyzers_run_nothing_of_the_compilation_is_kept()
    {
        var result = Driver("false", Fit).RunGenerators(Compiler.Compilation(Weights)).GetRunResult().Results[0];

        Assert.All(result.TrackedSteps[TrackingNames.Skipped].SelectMany(step => step.Outputs), output => Assert.Null(output.Value));
    }

    [Fact]
    public void Every_rule_that_fails_every_build_has_a_declaration_here() => Assert.Equal(
        Rules.NetworkRules.All.Where(rule => rule.FailsEveryBuild).Select(rule => rule.Id).Except(["NG1010", "NG1503"]),
        Faults.Select(row => ((string)row[0])[..6]).Distinct().Order());

    /// <summary>Rules with the text that they are reported on, one a line.</summary>
    private static string Report(string declaration, string? skipped, string text)
    {
        var found = Diagnostics(Compiler.Compilation(declaration), skipped, text);
        Assert.All(found, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
        return string.Join('\n', found.Select(diagnostic => $"{diagnostic.Id}: {declaration.AsSpan(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}"));
    }

    private static IEnumerable<Diagnostic> Diagnostics(Compilation compilation, string? skipped, string text)
    {
        Driver(skipped, text).RunGeneratorsAndUpdateCompilation(compilation, out _, out var diagnostics);
        return diagnostics.Where(diagnostic => !diagnostic.IsSuppressed);
    }

    private static GeneratorDriver Driver(string? skipped, string text)
    {
        var options = new BuildOptions(skipped);
        return Compiler.Driver().AddAdditionalTexts([new WeightText(text)]).WithUpdatedAnalyzerConfigOptions(options);
    }
}
