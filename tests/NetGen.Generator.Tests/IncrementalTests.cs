using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests;

public class IncrementalTests
{
    private static readonly string[] Steps = [TrackingNames.Model, TrackingNames.Signal, TrackingNames.Clashes, TrackingNames.Source];

    [Fact]
    public void Nothing_runs_again_for_the_same_compilation() => AssertCached(Sources.Digits, compilation => compilation.Clone());

    [Fact]
    public void Nothing_runs_again_for_a_comment() => AssertCached(Sources.Digits, compilation =>
        Replace(compilation, "// A comment.\n" + Sources.Digits));

    [Fact]
    public void Nothing_runs_again_for_another_file() => AssertCached(Sources.Digits, compilation =>
        compilation.AddSyntaxTrees(Compiler.Parse("class Other { int One() => 1; }", "Other.cs")));

    [Fact]
    public void Only_the_network_that_changes_is_emitted_again()
    {
        var first = Compiler.Compilation(Sources.Digits, Sources.Chain("Other", 3, 4, 5));
        var driver = Compiler.Driver().RunGenerators(first);

        var result = driver.RunGenerators(first.ReplaceSyntaxTree(first.SyntaxTrees[1], Compiler.Parse(Sources.Chain("Other", 3, 4, 6), "Source1.cs"))).GetRunResult();

        var reasons = result.Results[0].TrackedSteps[TrackingNames.Source].SelectMany(step => step.Outputs).Select(output => output.Reason).ToArray();
        Assert.Single(reasons, IncrementalStepRunReason.Modified);
        Assert.Equal(2, reasons.Length);
    }

    [Fact]
    public void The_signal_is_predicted_again_only_for_the_network_that_changes()
    {
        var first = Compiler.Compilation(Sources.Digits, Sources.Chain("Other", 3, 4, 5));
        var driver = Compiler.Driver().RunGenerators(first);

        var edited = first.ReplaceSyntaxTree(first.SyntaxTrees[1], Compiler.Parse(Sources.Chain("Other", 3, 4, 6) + "class Unrelated { }", "Source1.cs"));
        var steps = driver.RunGenerators(edited).GetRunResult().Results[0].TrackedSteps[TrackingNames.Signal];

        var reasons = steps.SelectMany(step => step.Outputs).Select(output => output.Reason).ToArray();
        Assert.Equal(2, reasons.Length);
        Assert.Single(reasons, IncrementalStepRunReason.Modified);
        Assert.Single(reasons, reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void Another_language_version_does_not_parse_again()
    {
        var compilation = Compiler.Compilation(Sources.Digits);
        var driver = Compiler.Driver().RunGenerators(compilation);

        var result = driver.WithUpdatedParseOptions(new CSharpParseOptions(LanguageVersion.CSharp12)).RunGenerators(compilation).GetRunResult().Results[0];

        Assert.All(result.TrackedSteps[TrackingNames.Model].SelectMany(step => step.Outputs), output =>
            Assert.Contains(output.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        Assert.Contains("NG1010: ", Assert.Single(result.GeneratedSources).SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_holds_nothing_of_the_compilation()
    {
        var result = Compiler.Driver().RunGenerators(Compiler.Compilation(Sources.TenLayers)).GetRunResult().Results[0];

        foreach (var output in Steps.SelectMany(name => result.TrackedSteps[name]).SelectMany(step => step.Outputs))
        {
            AssertPlain(output.Value, [], 0);
        }
    }

    private static void AssertCached(string source, Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var compilation = Compiler.Compilation(source);
        var driver = Compiler.Driver().RunGenerators(compilation);

        var result = driver.RunGenerators(edit(compilation)).GetRunResult().Results[0];

        foreach (var output in Steps.SelectMany(name => result.TrackedSteps[name]).SelectMany(step => step.Outputs))
        {
            Assert.Contains(output.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged });
        }
    }

    private static CSharpCompilation Replace(CSharpCompilation compilation, string source) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Compiler.Parse(source, "Source0.cs"));

    private static void AssertPlain(object? value, HashSet<object> seen, int depth)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.True(depth < 20);
        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or SemanticModel, $"{value.GetType()} is kept in the pipeline.");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                AssertPlain(item, seen, depth + 1);
            }
        }

        // A record keeps its fields private, and reflection leaves out a base class's private fields.
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                AssertPlain(field.GetValue(value), seen, depth + 1);
            }
        }
    }
}
