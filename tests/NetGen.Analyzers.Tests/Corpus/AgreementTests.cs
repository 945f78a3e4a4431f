using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Rules;

namespace NetGen.Analyzers.Tests.Corpus;

/// <summary>
/// The generator emits members that throw, or nothing, exactly where the analyzer reports an error that cannot be
/// configured; everywhere else what it emits works, whatever severities the user sets.
/// </summary>
[Collection(CorpusFixture.Name)]
public sealed class AgreementTests(CorpusRun run)
{
    private static readonly HashSet<string> Obstacles = [.. NetworkRules.All.Where(rule => rule.PreventsEmission).Select(rule => rule.Id)];

    [Fact]
    public void What_the_analyzer_calls_impossible_is_not_emitted_and_all_else_is() => Assert.All(run.Networks, network =>
        Assert.True(ObstaclesOf(network).Any() == (network.Form != EmittedForm.Working), $"{network.Name} is {network.Form} with {string.Join(", ", ObstaclesOf(network))}."));

    [Fact]
    public void Nothing_is_emitted_only_where_no_half_is_possible() => Assert.All(run.Networks.Where(network => network.Form == EmittedForm.Nothing), network =>
        Assert.True(ObstaclesOf(network).Any(id => id is "NG1005" or "NG1009"), network.Name));

    [Fact]
    public void The_compiler_finds_nothing_in_what_is_emitted_for_code_that_does_not_compile() => Assert.All(run.BrokenCases, broken =>
        Assert.All(run.EmittedFor(broken), tree => Assert.DoesNotContain(
            run.Generated.GetSemanticModel(tree).GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)));

    [Fact]
    public void Only_half_typed_and_incomplete_code_does_not_compile() => Assert.Equal(
        ["An abstract member is missing", "NG1003", "NG1003", "NG1003", "NG1005"],
        run.BrokenCases.Select(number => LabelledCorpus.Cases[number].Labels[0].Id is "NG1008" ? "An abstract member is missing" : LabelledCorpus.Cases[number].Labels[0].Id).Order(StringComparer.Ordinal));

    /// <summary>The compiler must find no error anywhere, and no warning in emitted code.</summary>
    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void What_is_emitted_compiles_and_either_trains_or_throws_its_rules_message()
    {
        using var loaded = new WorkingNetworks(run.Generated.RemoveSyntaxTrees(run.BrokenCases.SelectMany(number => run.EmittedFor(number).Append(run.FileOf(number)))));
        var declared = run.Networks.Where(network => network.Form != EmittedForm.Nothing && !run.BrokenCases.Contains(network.Case)).ToDictionary(network => MetadataName(network.Symbol));

        Assert.Equal(declared.Keys.Order(StringComparer.Ordinal), loaded.Types.Select(Name).Order(StringComparer.Ordinal));
        Assert.All(loaded.Types, type => Use(type, declared[Name(type)]));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("silent")]
    [InlineData("suggestion")]
    [InlineData("error")]
    [Trait(Speed.Trait, Speed.Slow)]
    public async Task No_severity_changes_what_is_emitted_or_what_is_impossible(string severity)
    {
        var config = new EditorConfig([.. CorpusRun.RuleIds.Select(id => $"dotnet_diagnostic.{id}.severity = {severity}")]);
        var generated = Analysis.Generate((CSharpCompilation)config.Configure(run.Declared));
        var found = await Analysis.Analyze(generated, config.Options);

        Assert.Equal(Emitted(run.Generated), Emitted(generated));
        Assert.Equal(Reported(run.Diagnostics.Where(IsObstacle)), Reported(found.Where(IsObstacle)));
        Assert.All(found.Where(IsObstacle), diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
        var others = found.Where(diagnostic => !IsObstacle(diagnostic)).ToList();
        Assert.Equal(severity == "none" ? [] : Reported(run.Diagnostics.Where(diagnostic => !IsObstacle(diagnostic))), Reported(others));
        Assert.All(others, diagnostic => Assert.Equal(severity switch { "silent" => DiagnosticSeverity.Hidden, "suggestion" => DiagnosticSeverity.Info, _ => DiagnosticSeverity.Error }, diagnostic.Severity));
    }

    private IEnumerable<string> ObstaclesOf(DeclaredNetwork network) => run.Diagnostics.Where(IsObstacle).Where(network.Has).Select(diagnostic => diagnostic.Id).Distinct();

    private void Use(Type type, DeclaredNetwork network)
    {
        if (network.Form == EmittedForm.Throwing)
        {
            var thrown = Assert.ThrowsAny<InvalidOperationException>(() => WorkingNetworks.Train(type));
            Assert.Contains(thrown.Message.Split(':')[0], ObstaclesOf(network));
        }
        else
        {
            Assert.True(WorkingNetworks.Train(type) is >= 0 and < float.PositiveInfinity, network.Name);
        }
    }

    private static bool IsObstacle(Diagnostic diagnostic) => Obstacles.Contains(diagnostic.Id);

    private static IEnumerable<string> Reported(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceTree!.FilePath} {diagnostic.Location.SourceSpan}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Emitted(Compilation compilation) => compilation.SyntaxTrees.Where(Analysis.IsEmitted).Select(tree => tree.ToString());

    private static string MetadataName(INamedTypeSymbol type) => type.ContainingType is { } outer ? $"{MetadataName(outer)}+{type.MetadataName}"
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    /// <summary>The full name without type arguments.</summary>
    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!;
}
