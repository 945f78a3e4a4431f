using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Rules;

namespace NetGen.Analyzers.Tests;

/// <summary>An error for which no code can be emitted stays, whatever severity is configured: without it the class would fail only at run time.</summary>
public sealed class NotConfigurableTests
{
    public static TheoryData<string> Ids => [.. NetworkRules.All.Where(rule => rule.PreventsEmission).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task No_severity_in_the_project_changes_it(string id)
    {
        foreach (var severity in new[] { ReportDiagnostic.Suppress, ReportDiagnostic.Hidden, ReportDiagnostic.Warn })
        {
            var compilation = Analysis.Generate(RuleSamples.Compile(id));
            ExpectError(id, await Analysis.Analyze(compilation.WithOptions(
                compilation.Options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, severity)))));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task No_severity_in_an_editorconfig_changes_it(string id)
    {
        foreach (var severity in new[] { "none", "silent", "warning" })
        {
            var config = new EditorConfig($"dotnet_diagnostic.{id}.severity = {severity}");
            ExpectError(id, await Analysis.Analyze(config.Configure(Analysis.Generate(RuleSamples.Compile(id))), config.Options));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_pragma_does_not_hide_it(string id) =>
        ExpectError(id, await Analysis.Analyze(Analysis.Generate(RuleSamples.Compile(id, $"#pragma warning disable {id}\n"))));

    [Fact]
    public async Task An_attribute_hides_the_error_but_the_emitted_members_still_throw_it()
    {
        var generated = Analysis.Generate(RuleSamples.Compile("NG1001", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NetGen.Declaration\", \"NG1001\")]"));
        Assert.Empty(await Analysis.Analyze(generated));
        Assert.Contains("throw new global::System.InvalidOperationException(\"NG1001: ", generated.SyntaxTrees.Last().ToString(), StringComparison.Ordinal);
    }

    private static void ExpectError(string id, ImmutableArray<Diagnostic> diagnostics)
    {
        var found = Assert.Single(diagnostics);
        Assert.Equal((id, DiagnosticSeverity.Error, false), (found.Id, found.Severity, found.IsSuppressed));
    }
}
