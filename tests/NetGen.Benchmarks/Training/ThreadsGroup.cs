using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Training;

/// <summary>Training steps and batches of 784-128-10 with one thread and with two.</summary>
internal sealed class ThreadsGroup : IQuickGroup
{
    private const int Rows = 64;
    private const double Goal = 1.85;

    private readonly float[] _inputs = RandomData.Values(Rows * ImageNet.InputSize);
    private readonly int[] _classes = RandomData.Classes(Rows, ImageNet.OutputSize);

    public string Name => "threads";

    public MarkdownTable Run()
    {
        (string Name, Timing One, Timing Two)[] rows =
        [
            ("SGD step", Step(new Sgd(1e-4f), 1), Step(new Sgd(1e-4f), 2)),
            ("Adam step", Step(new Adam(1e-5f), 1), Step(new Adam(1e-5f), 2)),
            ("forward", Forward(1), Forward(2)),
        ];
        var compiled = InterleavedTimings.Measure([.. rows.SelectMany(row => new[] { row.One, row.Two })]);
        var table = new MarkdownTable("784-128-10, 64 rows, µs", "one thread", "least", "two threads", "least", "ratio", "ratio of the least", "to reach");
        foreach (var (name, one, two) in rows)
        {
            table.Add(
                name,
                Numbers.Short(one.Median / 1000),
                Numbers.Short(one.Minimum / 1000),
                Numbers.Short(two.Median / 1000),
                Numbers.Short(two.Minimum / 1000),
                Numbers.Ratio(one.Median / two.Median),
                Numbers.Ratio(one.Minimum / two.Minimum),
                Numbers.AtLeast(one.Median / two.Median, Goal, "times"));
        }

        InterleavedTimings.Note(table, compiled);
        return table;
    }

    private Timing Step<TOptimizer>(TOptimizer optimizer, int threads) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var trainer = new ImageNet().CreateTrainer(optimizer, Rows);
        trainer.Threads = threads;
        return new(count =>
        {
            for (var i = 0; i < count; i++)
            {
                trainer.Step(_inputs, _classes);
            }
        });
    }

    private Timing Forward(int threads)
    {
        var (network, outputs) = (new ImageNet(), new float[Rows * ImageNet.OutputSize]);
        return new(count =>
        {
            for (var i = 0; i < count; i++)
            {
                network.Forward(_inputs, outputs, threads);
            }
        });
    }
}
