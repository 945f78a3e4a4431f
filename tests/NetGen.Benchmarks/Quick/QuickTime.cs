using System.Diagnostics;

namespace NetGen.Benchmarks.Quick;

/// <summary>How long something took, in milliseconds.</summary>
/// <param name="Wall">On the clock.</param>
/// <param name="Processor">In this process, whatever else the machine did; null where only a part was timed.</param>
internal readonly record struct QuickTime(double Wall, double? Processor)
{
    public static QuickTime Of(Action run)
    {
        var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        run();
        return new(Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }
}
