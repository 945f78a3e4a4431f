using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Reporting;

namespace NetGen.Generator.Tests;

/// <summary>What a build tells the compiler: whether analyzers are skipped, and which weight file an additional file is about.</summary>
internal sealed class BuildOptions(string? skipped) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new One(SkippedAnalyzers.Key, skipped);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new One("", null);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new One("build_metadata.AdditionalFiles.NetGenWeights", textFile.Path);

    private sealed class One(string name, string? text) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == name ? text : null;
            return value is not null;
        }
    }
}
