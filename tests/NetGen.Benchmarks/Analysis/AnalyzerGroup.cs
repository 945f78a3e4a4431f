using NetGen.Benchmarks.Quick;

namespace NetGen.Benchmarks.Analysis;

/// <summary>What the analyzers cost: their own time, and what they add to an analysis.</summary>
internal sealed class AnalyzerGroup : IQuickGroup
{
    private readonly AnalyzedFile _networks = new(AnalyzedSources.Networks());
    private readonly AnalyzedFile _unrelated = new(AnalyzedSources.Unrelated());

    public string Name => "analyzer";

    public IReadOnlyList<QuickRow> Rows =>
    [
        QuickRow.Timed("20 networks, without the analyzers: first analysis of the process", () => _networks.Analyze(AnalyzedFile.Idle), isOnce: true),
        QuickRow.Timed("20 networks, with the analyzers: first analysis", () => _networks.Analyze(AnalyzedFile.Ours), isOnce: true),
        QuickRow.Timed("20 networks, with: later analyses", () => _networks.Analyze(AnalyzedFile.Ours)),
        QuickRow.Timed("20 networks, without: later analyses", () => _networks.Analyze(AnalyzedFile.Idle)),
        new("20 networks: the analyzers' own code in later analyses", () => new(_networks.Analyze(AnalyzedFile.Ours).TotalMilliseconds, Processor: null)),
        QuickRow.Timed("2,000 unrelated lines: build with the analyzers", () => _unrelated.Build(AnalyzedFile.Ours)),
        QuickRow.Timed("2,000 unrelated lines: build without", () => _unrelated.Build(AnalyzedFile.Idle)),
        new("2,000 unrelated lines: the analyzers' own code", () => new(_unrelated.Analyze(AnalyzedFile.Ours).TotalMilliseconds, Processor: null)),
    ];
}
