using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Learning;

/// <summary>How often narrow ReLU networks stay silent, beside the same networks with LeakyReLU: what NG1207's limit is set by.</summary>
internal sealed class BornDeadGroup : IQuickGroup
{
    private const int Seeds = 20;

    private static readonly int[] Inputs = [1, 2, 8];
    private static readonly int[] Widths = [2, 3, 4, 5, 6, 8, 12];
    private static readonly double[] Limits = [1e-9, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 1];

    public string Name => "born-dead";

    public bool IsLong => true;

    public MarkdownTable Run()
    {
        var table = new MarkdownTable("probability of NG1207", "networks", "trainings of each kind", "ReLU learned", "LeakyReLU learned", "lost by ReLU");
        var rows = Train([.. from inputs in Inputs from depth in Enumerable.Range(1, 4) from width in Widths select new DeclaredStack(Act.ReLU, inputs, width, depth)]);
        foreach (var width in rows.Where(row => row.Stack.Depth == 1).GroupBy(row => row.Stack.Width))
        {
            Add(table, $"0: one hidden layer of {width.Key}", [.. width]);
        }

        foreach (var (least, most) in Limits.Zip(Limits.Skip(1)))
        {
            Add(table, $"{Numbers.Percent(least)} to {Numbers.Percent(most)}", [.. rows.Where(row => row.Dead >= least && row.Dead < most)]);
        }

        var oneSided = Train([.. from inputs in Inputs from width in Widths select new DeclaredStack(Act.ReLU, inputs, width, 1)], inputMean: 1);
        foreach (var width in oneSided.GroupBy(row => row.Stack.Width))
        {
            Add(table, $"one hidden layer of {width.Key}, inputs of mean 1", [.. width]);
        }

        return table;
    }

    private static List<BornDeadRow> Train(List<DeclaredStack> stacks, float inputMean = 0)
    {
        var networks = NetworkCompiler.Compile([.. stacks.Concat(stacks.Select(stack => stack with { Activation = Act.LeakyReLU })).Select(stack => stack.Attributes)]);
        return
        [
            .. stacks.Zip(networks, networks.Skip(stacks.Count)).AsParallel().AsOrdered()
                .Select(row => new BornDeadRow(row.First, Probability(row.Second.Info), Learned(row.Second, inputMean), Learned(row.Third, inputMean))),
        ];
    }

    private static void Add(MarkdownTable table, string name, List<BornDeadRow> rows)
    {
        var (relu, leaky) = (rows.Average(row => row.ReLU), rows.Average(row => row.LeakyReLU));
        table.Add(name, Numbers.Whole(rows.Count), Numbers.Whole(rows.Count * Seeds * LearningTask.Of(1).Count), Numbers.Percent(relu), Numbers.Percent(leaky), Numbers.Percent(leaky - relu));
    }

    /// <summary>As the rule counts it for inputs around 0: without the first layer.</summary>
    private static double Probability(NetworkInfo info) =>
        1 - SignalPrediction.Of(info).Layers.Zip(info.Layers).SkipLast(1).Skip(1).Aggregate(1.0, (alive, pair) => alive * (1 - Math.Pow(pair.First.InactiveShare, pair.Second.Outputs)));

    private static double Learned(TrainedNetwork network, float inputMean) => LearningTask.Of(network.Info.InputSize, inputMean)
        .SelectMany(task => Enumerable.Range(1, Seeds).Select(seed => network.Train(task, new Adam(0.01f), (ulong)seed)))
        .Average(epochs => epochs is null ? 0.0 : 1);
}
