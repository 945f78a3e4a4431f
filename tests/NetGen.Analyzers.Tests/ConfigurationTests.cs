using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Tests;

/// <summary>An error for which no code can be emitted stays, whatever severity is configured: without it the class would fail only at run time.</summary>
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

    [Fact]
    public async Task An_attribute_hides_the_error_but_the_emitted_members_still_throw_it()
    {
        var generated = Analysis.Generate(Analysis.Compile("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NetGen.Declaration\", \"NG1001\")]" + Faulty));
        Assert.Empty(await Analysis.Analyze(generated));
        Assert.Contains("throw new global::System.InvalidOperationException(\"NG1001: ", generated.SyntaxTrees.Last().ToString(), StringComparison.Ordinal);
    }

    private static async Task ExpectError(Func<Compilation, Compilation> configure, string source = Faulty)
    {
        var found = Assert.Single(await Analysis.Analyze(configure(Analysis.Generate(Analysis.Compile(source)))));
        Assert.Equal(("NG1001", DiagnosticSeverity.Error, false), (found.Id, found.Severity, found.IsSuppressed));
    }
}
