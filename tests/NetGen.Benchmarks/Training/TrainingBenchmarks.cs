using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks.Training;

/// <summary>Training steps of 784-128-10, measured by BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class TrainingBenchmarks
{
    private Action<int> _repeat = null!;

    /// <summary>The optimizer.</summary>
    [Params(TrainingCases.Sgd, TrainingCases.Adam, TrainingCases.AdamW)]
    public string Optimizer { get; set; } = "";

    /// <summary>Rows of the batch.</summary>
    [Params(1, 8, 64, 256)]
    public int Rows { get; set; }

    /// <summary>Makes the trainer.</summary>
    [GlobalSetup]
    public void Prepare() => _repeat = TrainingCases.Image(Rows).Single(training => training.Optimizer == Optimizer).Repeat;

    /// <summary>One step.</summary>
    [Benchmark]
    public void Step() => _repeat(1);
}
