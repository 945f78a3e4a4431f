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
    private const int Threads = 1;
    private const double Goal = 0.35;

    public string Name => "epoch";

    public MarkdownTable Run()
    {
        var (name, data) = Data();
        var processor = new List<TimeSpan> { Environment.CpuUsage.TotalTime };
        var result = new ImageNet().Fit(data, new Adam(), new()
        {
            Epochs = Epochs, BatchSize = 64, Progress = _ => processor.Add(Environment.CpuUsage.TotalTime),
        });

        var clock = result.Reports.Skip(1).Select(report => report.Duration.TotalSeconds).Order().ToArray();
        var core = processor.Zip(processor.Skip(1), (start, end) => (end - start).TotalSeconds).Skip(1).Order().ToArray();
        var table = new MarkdownTable("784-128-10 tanh, Adam, batch 64; s per epoch of 60,000", "threads", "first", "later", "least", "core s, later", "to reach");
        table.Add(
            name,
            Numbers.Whole(Threads),
            Numbers.Short(result.Reports[0].Duration.TotalSeconds),
            Numbers.Short(clock[clock.Length / 2]),
            Numbers.Short(clock[0]),
            Numbers.Short(core[core.Length / 2]),
            Numbers.AtMost(core[core.Length / 2], Goal, "s of core time"));
        return table;
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
