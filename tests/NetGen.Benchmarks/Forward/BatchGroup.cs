using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Forward;

/// <summary>Batches of rows, beside the peak of multiply-adds.</summary>
internal sealed class BatchGroup : IQuickGroup
{
    private static readonly int[] BatchSizes = [1, 2, 3, 7, 16, 64, 256, 1024];

    public string Name => "batch";

    public MarkdownTable Run()
    {
        var batches = BatchSizes.Select(ForwardCases.ImageRows).Append(ForwardCases.SquareRows(64)).Select(ComparedForward.Of).ToArray();
        var tiny = ForwardCases.Tiny(ForwardCases.TinyBatch).Select(ComparedForward.Of).ToArray();
        var single = ForwardCases.Tiny(1).Select(forward => new Timing(forward.Repeat)).ToArray();
        var peak = new PeakTiming();
        var compiled = InterleavedTimings.Measure(
            [peak.Timing, .. batches.SelectMany(batch => batch.All), .. tiny.SelectMany(batch => batch.All), .. single]);

        var table = new MarkdownTable(
            "a batch, µs", "rows", "NetGen", "least", "limit", "ONNX Runtime", "plain C#", "TensorPrimitives", "of peak", "NetGen / ONNX", "bytes", "to reach");
        foreach (var batch in batches)
        {
            Add(table, batch, peak, Goal(batch, peak));
        }

        foreach (var (batch, one) in tiny.Zip(single))
        {
            Add(table, batch, peak, TinyGoal(batch, one));
        }

        table.Notes.Add(peak.Note);
        InterleavedTimings.Note(table, compiled);
        return table;
    }

    private static string Goal(ComparedForward batch, PeakTiming peak) => (batch.Case.Name, batch.Case.Rows) switch
    {
        (ForwardCases.Square, _) => Numbers.AtLeast(100 * OfPeak(batch, peak), 90, "%"),
        (_, 64 or 256) =>
            $"{Numbers.AtLeast(100 * OfPeak(batch, peak), 96, "%")}; {Numbers.AtMost(batch.NetGen.Median / batch.Onnx.Median, 0.97, "ONNX")}",
        _ => "",
    };

    private static string TinyGoal(ComparedForward batch, Timing one) => batch.Case.Name == ForwardCases.DigitSoftmax
        ? ""
        : Numbers.AtMost(batch.NetGen.Median / batch.Case.Rows / one.Median, 0.85, $"of {Numbers.Short(one.Median)} ns for one row alone");

    private static double OfPeak(ComparedForward batch, PeakTiming peak) => batch.Case.Flops / peak.FlopsPerNanosecond / batch.NetGen.Median;

    private static void Add(MarkdownTable table, ComparedForward batch, PeakTiming peak, string goal)
    {
        table.Add(
            batch.Case.Name,
            Numbers.Whole(batch.Case.Rows),
            Numbers.Short(batch.NetGen.Median / 1000),
            Numbers.Short(batch.NetGen.Minimum / 1000),
            Numbers.Short(batch.Limit(peak.FlopsPerNanosecond) / 1000),
            Numbers.Short(batch.Onnx.Median / 1000),
            Numbers.Short(batch.Plain.Median / 1000),
            Numbers.Short(batch.Tensors.Median / 1000),
            Numbers.Percent(OfPeak(batch, peak)),
            Numbers.Ratio(batch.NetGen.Median / batch.Onnx.Median),
            Numbers.Whole(batch.AllocatedBytes),
            goal);
        batch.Dispose();
    }
}
