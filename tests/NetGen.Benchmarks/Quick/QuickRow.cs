namespace NetGen.Benchmarks.Quick;

/// <summary>One measurement.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Measure">Runs it once.</param>
/// <param name="IsOnce">What happens only once in a process, before all else: it is not repeated.</param>
internal sealed record QuickRow(string Name, Func<QuickTime> Measure, bool IsOnce = false)
{
    /// <summary>A row that times a call.</summary>
    public static QuickRow Timed(string name, Action run, bool isOnce = false) => new(name, () => QuickTime.Of(run), isOnce);
}
