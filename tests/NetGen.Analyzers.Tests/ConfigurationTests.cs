using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Tests;

/// <summary>An error for which no code can be emitted stays, whatever is configured: without it the class would fail silently at run time.</summary>
public sealed class ConfigurationTests
{
    private const string Faulty = "[Layer(4, 3)] [Layer(5, 2)] partial class Net;";

    [Theory]
    [InlineData(ReportDiagnostic.Suppress)]
    [InlineData(ReportDiagnostic.Hidden)]
    [InlineData(ReportDiagnostic.Warn)]
    public async Task No_severity_in_the_project_changes_it(ReportDiagnostic severity) =>
        await ExpectError(compilation => compilation.WithOptions(
            compilation.Options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("NG1001", severity))));

    [Theory]
    [InlineData(ReportDiagnostic.Suppress)]
    [InlineData(ReportDiagnostic.Warn)]
    public async Task No_severity_in_an_editorconfig_changes_it(ReportDiagnostic severity) =>
        await ExpectError(compilation => compilation.WithOptions(
            compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfigSeverity("NG1001", severity))));

    [Fact]
    public async Task A_pragma_does_not_hide_it() => await ExpectError(compilation => compilation, "#pragma warning disable NG1001\n" + Faulty);

    private static async Task ExpectError(Func<Compilation, Compilation> configure, string source = Faulty)
    {
        var found = Assert.Single(await Analysis.Analyze(configure(Analysis.Generate(Analysis.Compile(source)))));
        Assert.Equal(("NG1001", DiagnosticSeverity.Error, false), (found.Id, found.Severity, found.IsSuppressed));
    }
}
