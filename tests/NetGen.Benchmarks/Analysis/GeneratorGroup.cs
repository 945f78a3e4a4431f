using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Analysis;

/// <summary>What the generator costs.</summary>
internal sealed class GeneratorGroup : IQuickGroup
{
    public string Name => "generator";

    public MarkdownTable Run()
    {
        var other = new GeneratedNetwork(AnalyzedSources.Networks());
        var (network, warm, unchanged, edited, bound) = (TenLayers(), TenLayers(), TenLayers(), TenLayers(), TenLayers());
        var table = QuickTable.Measure(Name,
        [
            QuickRow.Timed("20 networks: first of the process", other.GenerateFresh, isOnce: true),
            QuickRow.Timed("ten layers: fresh driver after another network (to reach: 50)", network.GenerateFresh, isOnce: true),
            QuickRow.Timed("ten layers: fresh drivers, later", warm.GenerateFresh),
            QuickRow.Timed("ten layers: cached, the same compilation again (to reach: 1)", unchanged.GenerateAgain),
            new("ten layers: cached, after an edit of another file (to reach: 1)", edited.GenerateAfterEdit),
            new("ten layers: the compiler's binding of their attributes in it", () => bound.BindAfterEdit(AnalyzedSources.TenLayersType)),
        ]);
        table.Notes.Add($"Emitted source of the ten layers: {Numbers.Whole(network.SourceBytes)} bytes (to reach: 40,000).");
        return table;
    }

    private static GeneratedNetwork TenLayers() => new(AnalyzedSources.TenLayers());
}
