using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Training;

/// <summary>Epochs of Fashion-MNIST by Fit: shuffling and copying of rows included.</summary>
internal sealed class EpochGroup : IQuickGroup
{
    private const string Folder = "/usr/share/datasets/fashion-mnist/";
    private const int Rows = 60_000;
    private const int Epochs = 7;
    private const double Goal = 0.35;
    private const double GoalOfTwoThreads = 1.8;

    public string Name => "epoch";

    public MarkdownTable Run()
    {
        var (name, data) = Data();
        var table = new MarkdownTable("784-128-10 tanh, Adam, batch 64; s per epoch of 60,000", "threads", "first", "later", "least", "core s, later", "to reach");
        var alone = Add(table, name, data, threads: 1, (_, core) => Numbers.AtMost(core, Goal, "s of core time"));
        Add(table, name, data, threads: 2, (clock, _) => Numbers.AtLeast(alone / clock, GoalOfTwoThreads, "times faster"));
        return table;
    }

    /// <returns>Seconds on the clock.</returns>
    private static double Add(MarkdownTable table, string name, Dataset data, int threads, Func<double, double, string> goal)
    {
        var processor = new List<TimeSpan> { Environment.CpuUsage.TotalTime };
        var result = new ImageNet().Fit(data, new Adam(), new()
        {
            Epochs = Epochs, BatchSize = 64, Threads = threads, Progress = _ => processor.Add(Environment.CpuUsage.TotalTime),
        });

        var clock = result.Reports.Skip(1).Select(report => report.Duration.TotalSeconds).Order().ToArray();
        var core = processor.Zip(processor.Skip(1), (start, end) => (end - start).TotalSeconds).Skip(1).Order().ToArray();
        var (median, medianCore) = (clock[clock.Length / 2], core[core.Length / 2]);
        table.Add(
            name,
            Numbers.Whole(threads),
            Numbers.Short(result.Reports[0].Duration.TotalSeconds),
            Numbers.Short(median),
            Numbers.Short(clock[0]),
            Numbers.Short(medianCore),
            goal(median, medianCore));
        return median;
    }

    private static (string Name, Dataset Data) Data()
    {
        var (images, labels) = (Folder + "train-images-idx3-ubyte.gz", Folder + "train-labels-idx1-ubyte.gz");
        if (!File.Exists(images) || !File.Exists(labels))
        {
            return ("random data of Fashion-MNIST's shape: the Debian package dataset-fashion-mnist is not there", Dataset.FromLabels(
                RandomData.Values(Rows * ImageNet.InputSize), ImageNet.InputSize, RandomData.Classes(Rows, ImageNet.OutputSize)));
        }

        var data = Dataset.ReadIdx(images, labels);
        return ("Fashion-MNIST", Standardizer.Fit(data).Apply(data));
    }
}
