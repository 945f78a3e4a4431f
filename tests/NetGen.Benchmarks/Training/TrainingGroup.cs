using NetGen.Benchmarks.Forward;
using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Peers;
using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Training;

/// <summary>Training steps, beside the peak of multiply-adds and the memory traffic.</summary>
internal sealed class TrainingGroup : IQuickGroup
{
    private static readonly int[] BatchSizes = [1, 8, 64, 256];

    public string Name => "training";

    public MarkdownTable Run()
    {
        TrainingCase[] cases = [.. BatchSizes.SelectMany(TrainingCases.Image), TrainingCases.Square(64), TrainingCases.RegressionBatch()];
        var steps = cases.Select(Limited).ToArray();
        var squareForward = new Timing(ForwardCases.SquareRows(64).Repeat);
        var peak = new PeakTiming();
        var compiled = InterleavedTimings.Measure([peak.Timing, squareForward, .. steps.SelectMany(step => step.All)]);

        var table = new MarkdownTable(
            "a training step, µs", "optimizer", "rows", "NetGen", "least", "multiply-adds", "memory", "plain C#", "TensorPrimitives", "NetGen / larger limit", "bytes", "to reach");
        foreach (var step in steps)
        {
            table.Add(
                step.Case.Name,
                step.Case.Optimizer,
                Numbers.Whole(step.Case.Rows),
                Numbers.Short(step.NetGen.Median / 1000),
                Numbers.Short(step.NetGen.Minimum / 1000),
                Numbers.Short(step.Case.Flops / peak.FlopsPerNanosecond / 1000),
                Numbers.Short(step.Memory / 1000),
                step.Peers is null ? "" : Numbers.Short(step.Peers.Plain.Median / 1000),
                step.Peers is null ? "" : Numbers.Short(step.Peers.Tensors.Median / 1000),
                Numbers.Ratio(step.NetGen.Median / step.Limit(peak.FlopsPerNanosecond)),
                Numbers.Whole(step.AllocatedBytes),
                TrainingGoals.Of(step, squareForward.Median, peak.FlopsPerNanosecond));
        }

        table.Notes.Add(peak.Note);
        InterleavedTimings.Note(table, compiled);
        return table;
    }

    /// <summary>The peers train by SGD only.</summary>
    private static LimitedTraining Limited(TrainingCase training) =>
        new(training, training is { Name: ForwardCases.Image, Optimizer: TrainingCases.Sgd } ? new TrainingPeers(training.Rows) : null);
}
