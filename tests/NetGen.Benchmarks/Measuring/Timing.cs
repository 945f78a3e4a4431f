namespace NetGen.Benchmarks.Measuring;

/// <summary>One thing to time, and what was measured of it.</summary>
/// <param name="repeat">Does it a given number of times, in a loop of its own: no call through a delegate is measured with it.</param>
/// <param name="leastWarmUp">Times that it is done at least before it is measured, however long that takes.</param>
internal sealed class Timing(Action<int> repeat, int leastWarmUp = Timing.CallsUntilCompiled)
{
    /// <summary>The runtime compiles a method for good after 30 calls.</summary>
    private const int CallsUntilCompiled = 36;

    private readonly List<double> _nanoseconds = [];
    private double[]? _sorted;
    private long _runs;

    /// <summary>Repetitions within one measurement; few until it is calibrated.</summary>
    public int Count { get; set; } = 1;

    /// <summary>Whether it may be measured: it is warm, as far as that can be told from here.</summary>
    public bool IsWarm => _runs >= leastWarmUp;

    /// <summary>Half of the measurements were shorter.</summary>
    public double Median => Sorted[Sorted.Length / 2];

    /// <summary>The shortest measurement: what an undisturbed machine gives.</summary>
    public double Minimum => Sorted[0];

    /// <summary>Nanoseconds of all measurements together.</summary>
    public double Total { get; private set; }

    private double[] Sorted => _sorted ??= [.. _nanoseconds.Order()];

    /// <summary>Does it, unmeasured.</summary>
    public void Run(int count)
    {
        _runs += count;
        repeat(count);
    }

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
