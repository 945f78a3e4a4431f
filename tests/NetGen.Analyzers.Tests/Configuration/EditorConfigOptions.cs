using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Analyzers.Tests;

/// <summary>What an analyzer can ask of an .editorconfig, per file.</summary>
internal sealed class EditorConfigOptions(Func<string, AnalyzerConfigOptionsResult> configured) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => new Values([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(new(configured("/" + tree.FilePath).AnalyzerOptions));

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(
        textFile is WeightText weights ? new() { ["build_metadata.AdditionalFiles.NetGenWeights"] = weights.Name } : []);

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
