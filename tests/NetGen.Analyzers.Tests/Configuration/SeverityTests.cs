using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Rules;

namespace NetGen.Analyzers.Tests;

/// <summary>The severity of every rule for which code can be emitted is the user's, in each of the ways that C# has.</summary>
public sealed class SeverityTests
{
    public static TheoryData<string> Ids => [.. NetworkRules.All.Concat<Rule>(UsageRules.All).Where(rule => !rule.PreventsEmission).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    [Trait(Speed.Trait, Speed.Slow)]
    public async Task A_pragma_suppresses_it(string id)
    {
        Assert.Empty(await Analyze(id, $"#pragma warning disable {id}\n"));
        Assert.Single(await Analyze(id, $"#pragma warning disable {id}\n#pragma warning restore {id}\n"));
        Assert.Single(await Analyze(id, $"#pragma warning disable NG9999\n"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    [Trait(Speed.Trait, Speed.Slow)]
    public async Task An_attribute_on_the_class_or_the_assembly_suppresses_it(string id)
    {
        var suppression = $"System.Diagnostics.CodeAnalysis.SuppressMessage(\"{RuleDescriptors.Of(id).Category}\", \"{id}\")";
        Assert.Empty(await Analyze(id, $"[{suppression}]\n"));
        Assert.Empty(await Analyze(id, $"[assembly: {suppression}]\n"));
        Assert.Single(await Analyze(id, $"[{suppression.Replace(id, "NG9999", StringComparison.Ordinal)}]\n"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    [Trait(Speed.Trait, Speed.Slow)]
    public async Task NoWarn_suppresses_it(string id)
    {
        Assert.Empty(await Analysis.Analyze(InProject(id, ReportDiagnostic.Suppress)));
        Assert.Single(await Analysis.Analyze(InProject("NG9999", ReportDiagnostic.Suppress, id)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_editorconfig_sets_it(string id)
    {
        Assert.Empty(await Configured(id, "none"));
        foreach (var (name, severity) in new[] { ("silent", DiagnosticSeverity.Hidden), ("suggestion", DiagnosticSeverity.Info), ("warning", DiagnosticSeverity.Warning), ("error", DiagnosticSeverity.Error) })
        {
            Assert.Equal(severity, Assert.Single(await Configured(id, name)).Severity);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    [Trait(Speed.Trait, Speed.Slow)]
    public async Task Raised_to_an_error_it_leaves_a_network_that_works(string id)
    {
        var compilation = InProject(id, ReportDiagnostic.Error);

        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await Analysis.Analyze(compilation)).Severity);
        Assert.All(WorkingNetworks.TrainOnce(compilation), loss => Assert.True(float.IsFinite(loss)));
    }

    private static Task<ImmutableArray<Diagnostic>> Analyze(string id, string before) => Analysis.Analyze(Analysis.Generate(RuleSamples.Compile(id, before)));

    private static Task<ImmutableArray<Diagnostic>> Configured(string id, string severity)
    {
        var config = new EditorConfig($"dotnet_diagnostic.{id}.severity = {severity}");
        return Analysis.Analyze(config.Configure(Analysis.Generate(RuleSamples.Compile(id))), config.Options);
    }

    /// <summary>What NoWarn, WarningsAsErrors and the like become.</summary>
    private static Compilation InProject(string id, ReportDiagnostic severity, string? sample = null)
    {
        var compilation = RuleSamples.Compile(sample ?? id);
        var options = compilation.Options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, severity));
        return Analysis.Generate(compilation.WithOptions(options));
    }
}
