using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Forward;

/// <summary>One row through each network.</summary>
internal sealed class RowGroup : IQuickGroup
{
    public string Name => "row";

    public MarkdownTable Run()
    {
        var rows = ForwardCases.OneRow().Select(ComparedForward.Of).ToArray();
        var peak = new PeakTiming();
        var compiled = InterleavedTimings.Measure([peak.Timing, .. rows.SelectMany(row => row.All)]);

        var table = new MarkdownTable(
            "one row, ns", "NetGen", "least", "limit", "ONNX Runtime", "plain C#", "TensorPrimitives", "NetGen / limit", "NetGen / ONNX", "bytes", "to reach");
        foreach (var row in rows)
        {
            var limit = row.Limit(peak.FlopsPerNanosecond);
            table.Add(
                row.Case.Name,
                Numbers.Short(row.NetGen.Median),
                Numbers.Short(row.NetGen.Minimum),
                Numbers.Short(limit),
                Numbers.Short(row.Onnx.Median),
                Numbers.Short(row.Plain.Median),
                Numbers.Short(row.Tensors.Median),
                Numbers.Ratio(row.NetGen.Median / limit),
                Numbers.Ratio(row.NetGen.Median / row.Onnx.Median),
                Numbers.Whole(row.AllocatedBytes),
                RowGoals.Of(row));
            row.Dispose();
        }

        table.Notes.Add(peak.Note);
        InterleavedTimings.Note(table, compiled);
        return table;
    }
}
