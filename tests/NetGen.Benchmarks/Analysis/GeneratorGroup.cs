using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Analysis;

/// <summary>What the generator costs.</summary>
internal sealed class GeneratorGroup : IQuickGroup
{
    public string Name => "generator";

    public MarkdownTable Run()
    {
        var (other, network, warm) = (new GeneratedNetwork(AnalyzedSources.Networks()), new GeneratedNetwork(AnalyzedSources.TenLayers()), new GeneratedNetwork(AnalyzedSources.TenLayers()));
        var table = QuickTable.Measure(Name,
        [
            QuickRow.Timed("20 networks: first of the process", other.GenerateFresh, isOnce: true),
            QuickRow.Timed("ten layers: fresh driver after another network (to reach: 50)", network.GenerateFresh, isOnce: true),
            QuickRow.Timed("ten layers: fresh drivers, later", warm.GenerateFresh),
            QuickRow.Timed("ten layers: cached (to reach: 1)", network.GenerateCached),
        ]);
        table.Notes.Add($"Emitted source of the ten layers: {Numbers.Whole(network.SourceBytes)} bytes (to reach: 40,000).");
        return table;
    }
}
