using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Analyzers.Tests;

/// <summary>The text of an .editorconfig, read by the compiler's own parser and applied as a build applies it.</summary>
internal sealed class EditorConfig(params string[] lines)
{
    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(
        new[] { AnalyzerConfig.Parse(string.Join('\n', lines.Prepend("[*.cs]").Prepend("root = true")), "/.editorconfig") });

    /// <summary>Thresholds and other options.</summary>
    public AnalyzerOptions Options => InProject(SampleWeights.All);

    /// <summary>The same in a project with other weight files.</summary>
    public AnalyzerOptions InProject(ImmutableArray<AdditionalText> weights) => new(weights, new EditorConfigOptions(path => _set.GetOptionsForSourcePath(path)));

    /// <summary>Lets the compilation see the severities.</summary>
    public Compilation Configure(Compilation compilation) => compilation.WithOptions(
        compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfigSeverities(path => _set.GetOptionsForSourcePath(path))));
}
