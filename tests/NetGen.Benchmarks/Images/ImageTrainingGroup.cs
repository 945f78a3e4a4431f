using NetGen.Benchmarks.Limits;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;
using NetGen.Benchmarks.Training;

namespace NetGen.Benchmarks.Images;

/// <summary>Training steps of LeNet-5, and what an epoch of Fashion-MNIST's 60,000 images takes by them.</summary>
internal sealed class ImageTrainingGroup : IQuickGroup
{
    private const int EpochRows = 60_000;
    private const double Goal = 1.8;

    public string Name => "image-training";

    public MarkdownTable Run()
    {
        (int Rows, Timing Time)[] steps = [.. new[] { 32, 128 }.Select(rows => (rows, new Timing(Steps(rows))))];
        var peak = new PeakTiming();
        var compiled = InterleavedTimings.Measure([peak.Timing, .. steps.Select(step => step.Time)]);

        var table = new MarkdownTable("LeNet-5, Adam, one thread", "step, µs", "epoch, s", "multiply-adds at the peak, s", "of peak", "to reach");
        foreach (var (rows, time) in steps)
        {
            // Forward and both gradients.
            var least = 3 * 2 * LeNet.Info.MultiplyAdds() * EpochRows / peak.FlopsPerNanosecond / 1e9;
            var epoch = time.Median * EpochRows / rows / 1e9;
            table.Add(
                $"batch of {rows}", Numbers.Short(time.Median / 1000), Numbers.Short(epoch), Numbers.Short(least), Numbers.Percent(least / epoch),
                rows == 128 ? Numbers.AtMost(epoch / least, Goal, "multiply-adds") : "");
        }

        table.Notes.Add(peak.Note);
        InterleavedTimings.Note(table, compiled);
        return table;
    }

    private static Action<int> Steps(int rows) => TrainingLoops.Of(
        new LeNet().CreateTrainer(new Adam(1e-9f), rows), RandomData.Values(rows * LeNet.InputSize), RandomData.Classes(rows, LeNet.OutputSize));
}
