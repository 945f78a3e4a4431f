using System.Globalization;
using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Learning;

/// <summary>How small networks learn whose weights make the signal faint: what NG1201's limit is set by.</summary>
internal sealed class FaintSignalGroup : IQuickGroup
{
    private static readonly int[] Inputs = [1, 2, 8];
    private static readonly (int Depth, int Width)[] Shapes = [(1, 8), (1, 32), (1, 128), (1, 512), (2, 8), (2, 32), (4, 32)];
    private static readonly string?[] Gains = [null, "0.3", "0.1", "0.03", "0.01"];
    private static readonly double[] Limits = [0, 0.003, 0.01, 0.03, 0.1, 0.3, double.PositiveInfinity];

    public string Name => "faint-signal";

    public bool IsLong => true;

    public MarkdownTable Run()
    {
        var runs = TrainAll([.. Stacks()]);
        var table = new MarkdownTable("faintest hidden layer", "networks", "Adam: times Auto's epochs", "Adam: learned", "SGD: times Auto's epochs", "SGD: learned");
        var auto = runs.Where(run => run.Stack.Gain is null).ToDictionary(run => run.Compared);
        foreach (var depths in auto.Values.GroupBy(run => run.Stack.Depth).OrderBy(group => group.Key))
        {
            Add(table, $"Auto's weights, {depths.Key} hidden, at least {Numbers.TwoDigits(depths.Min(run => run.LayerStd))}", [.. depths], auto);
        }

        AddCurve(table, "neurons together", runs, auto, run => run.LayerStd);
        AddCurve(table, "one neuron", runs, auto, run => run.NeuronStd);
        return table;
    }

    private static IEnumerable<DeclaredStack> Stacks() =>
        from inputs in Inputs
        from shape in Shapes
        from activation in new[] { Act.Tanh, Act.Sigmoid, Act.ReLU, Act.Softsign, Act.HardSigmoid }
        from gain in Gains
        where gain is null || activation is not (Act.Softsign or Act.HardSigmoid)
        select new DeclaredStack(activation, inputs, shape.Width, shape.Depth, gain);

    private static List<FaintRun> TrainAll(List<DeclaredStack> stacks)
    {
        var networks = NetworkCompiler.Compile([.. stacks.Select(stack => stack.Attributes)]);
        return [.. stacks.Zip(networks).AsParallel().AsOrdered().SelectMany(pair => FaintRun.Of(pair.First, pair.Second))];
    }

    private static void AddCurve(
        MarkdownTable table, string what, List<FaintRun> runs, Dictionary<(DeclaredStack Stack, string Task, string Optimizer), FaintRun> auto, Func<FaintRun, double> measure)
    {
        foreach (var (least, most) in Limits.Zip(Limits.Skip(1)).Reverse())
        {
            var range = double.IsPositiveInfinity(most) ? $"from {Limit(least)}" : $"{Limit(least)} to {Limit(most)}";
            Add(table, $"{what}: {range}", [.. runs.Where(run => measure(run) >= least && measure(run) < most)], auto);
        }
    }

    private static void Add(MarkdownTable table, string row, List<FaintRun> runs, Dictionary<(DeclaredStack Stack, string Task, string Optimizer), FaintRun> auto)
    {
        var networks = runs.Select(run => run.Stack).Distinct().Count();
        string[] cells = [.. new[] { "Adam", "Sgd" }.SelectMany(optimizer => Cells([.. runs.Where(run => run.Optimizer == optimizer)], auto))];
        table.Add([row, Numbers.Whole(networks), .. cells]);
    }

    /// <summary>The median of the epochs over those with Auto's weights, where these are learned; one that is not learned counts as endless.</summary>
    private static string[] Cells(List<FaintRun> runs, Dictionary<(DeclaredStack Stack, string Task, string Optimizer), FaintRun> auto)
    {
        var times = runs.Where(run => auto[run.Compared].Epochs is not null)
            .Select(run => run.Epochs / (double)auto[run.Compared].Epochs! ?? double.PositiveInfinity).Order().ToArray();
        var median = times.Length == 0 ? "" : double.IsInfinity(times[times.Length / 2]) ? "not learned" : Numbers.TwoDigits(times[times.Length / 2]);
        return [median, runs.Count == 0 ? "" : Numbers.Percent(runs.Count(run => run.Epochs is not null) / (double)runs.Count)];
    }

    private static string Limit(double limit) => limit.ToString(CultureInfo.InvariantCulture);
}
