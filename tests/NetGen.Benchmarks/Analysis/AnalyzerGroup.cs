using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Analysis;

/// <summary>What the analyzers cost: their own time, and what they add to an analysis.</summary>
internal sealed class AnalyzerGroup : IQuickGroup
{
    public string Name => "analyzer";

    public MarkdownTable Run()
    {
        var (networks, unrelated) = (new AnalyzedFile(AnalyzedSources.Networks()), new AnalyzedFile(AnalyzedSources.Unrelated()));
        return QuickTable.Measure(Name,
        [
            QuickRow.Timed("20 networks, without the analyzers: first analysis of the process", () => networks.Analyze(AnalyzedFile.Idle), isOnce: true),
            QuickRow.Timed("20 networks, with the analyzers: first analysis", () => networks.Analyze(AnalyzedFile.Ours), isOnce: true),
            QuickRow.Timed("20 networks, with: later analyses", () => networks.Analyze(AnalyzedFile.Ours)),
            QuickRow.Timed("20 networks, without: later analyses", () => networks.Analyze(AnalyzedFile.Idle)),
            new("20 networks: the analyzers' own code in later analyses", () => new(networks.Analyze(AnalyzedFile.Ours).TotalMilliseconds, Processor: null)),
            QuickRow.Timed("2,000 unrelated lines: build with the analyzers", () => unrelated.Build(AnalyzedFile.Ours)),
            QuickRow.Timed("2,000 unrelated lines: build without", () => unrelated.Build(AnalyzedFile.Idle)),
            new("2,000 unrelated lines: the analyzers' own code", () => new(unrelated.Analyze(AnalyzedFile.Ours).TotalMilliseconds, Processor: null)),
        ]);
    }
}
