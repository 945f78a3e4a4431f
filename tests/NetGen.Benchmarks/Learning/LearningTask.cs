namespace NetGen.Benchmarks.Learning;

/// <summary>A function of normal inputs that no linear network can fit, in rows to train on and rows to judge by.</summary>
/// <param name="Name">The function.</param>
/// <param name="Train">The rows to train on.</param>
/// <param name="Test">Others.</param>
internal sealed record LearningTask(string Name, Dataset Train, Dataset Test)
{
    private const int Rows = 512;

    /// <summary>The share of the targets' variance that must be explained on the test rows.</summary>
    private const double Goal = 0.9;

    /// <summary>Two waves along a direction in the space of the inputs: odd, with a linear part, and even, which a linear start cannot see.</summary>
    /// <param name="inputs">The number of inputs, each of standard deviation 1.</param>
    /// <param name="mean">Their mean, which changes nothing else.</param>
    public static IReadOnlyList<LearningTask> Of(int inputs, float mean = 0) => [Wave("sin", inputs, mean, Math.Sin), Wave("cos", inputs, mean, Math.Cos)];

    /// <summary>Whether an epoch's end explains enough of the targets, whose variance is 1.</summary>
    public static bool IsLearned(EpochReport report) => 1 - report.ValidationLoss >= Goal;

    private static LearningTask Wave(string name, int inputs, float inputMean, Func<double, double> function)
    {
        const double Frequency = 1.5;
        var random = new Random(inputs);
        var direction = Enumerable.Range(0, inputs).Select(_ => Normal(random)).ToArray();
        var length = Math.Sqrt(direction.Sum(value => value * value));
        var features = Enumerable.Range(0, 2 * Rows * inputs).Select(_ => (float)Normal(random)).ToArray();
        var values = features.Chunk(inputs).Select(row => function(Frequency * row.Zip(direction, (x, u) => x * u).Sum() / length)).ToArray();
        var (mean, deviation) = (values.Average(), Math.Sqrt(values.Select(value => value * value).Average() - Math.Pow(values.Average(), 2)));
        var all = Dataset.FromTargets([.. features.Select(x => x + inputMean)], inputs, [.. values.Select(value => (float)((value - mean) / deviation))], outputs: 1);
        return new(name, all.Take(Rows), all.Slice(Rows, Rows));
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
