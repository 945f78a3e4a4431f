namespace NetGen.Benchmarks.Measuring;

/// <summary>One thing to time, and what was measured of it.</summary>
/// <param name="repeat">Does it a given number of times, in a loop of its own: no call through a delegate is measured with it.</param>
internal sealed class Timing(Action<int> repeat)
{
    private readonly List<double> _nanoseconds = [];
    private double[]? _sorted;

    /// <summary>Repetitions within one measurement; few until it is calibrated.</summary>
    public int Count { get; set; } = 2;

    /// <summary>Half of the measurements were shorter.</summary>
    public double Median => Sorted[Sorted.Length / 2];

    /// <summary>The shortest measurement: what an undisturbed machine gives.</summary>
    public double Minimum => Sorted[0];

    /// <summary>Nanoseconds of all measurements together.</summary>
    public double Total { get; private set; }

    private double[] Sorted => _sorted ??= [.. _nanoseconds.Order()];

    /// <summary>Does it, unmeasured.</summary>
    public void Run(int count) => repeat(count);

    /// <summary>Adds a measurement, in nanoseconds per repetition.</summary>
    public void Add(double nanoseconds)
    {
        _sorted = null;
        _nanoseconds.Add(nanoseconds);
        Total += nanoseconds * Count;
    }

    /// <summary>Forgets all measurements.</summary>
    public void Clear()
    {
        _sorted = null;
        _nanoseconds.Clear();
        Total = 0;
    }
}
