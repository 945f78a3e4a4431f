using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks.Analysis;

/// <summary>The same analyses, measured by BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private readonly AnalyzedFile _networks = new(AnalyzedSources.Networks());
    private readonly AnalyzedFile _unrelated = new(AnalyzedSources.Unrelated());

    /// <summary>A file with 20 networks.</summary>
    [Benchmark]
    public object TwentyNetworks() => _networks.Analyze(AnalyzedFile.Ours);

    /// <summary>The same, without the analyzers.</summary>
    [Benchmark]
    public object TwentyNetworksIdle() => _networks.Analyze(AnalyzedFile.Idle);

    /// <summary>A file of 2,000 lines without any.</summary>
    [Benchmark]
    public object BuildUnrelatedLines() => _unrelated.Build(AnalyzedFile.Ours);

    /// <summary>The same, without the analyzers.</summary>
    [Benchmark]
    public object BuildUnrelatedLinesIdle() => _unrelated.Build(AnalyzedFile.Idle);
}
