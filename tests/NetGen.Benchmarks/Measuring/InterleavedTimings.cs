using System.Diagnostics;
using System.Runtime;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Measuring;

/// <summary>Measures in turns, so that whatever else the machine does meets all timings alike.</summary>
internal static class InterleavedTimings
{
    private const double MeasurementNanoseconds = 0.5e6;
    private const int Repetitions = 41;

    /// <summary>What is so slow is repeated less often.</summary>
    private const double LongestNanoseconds = 0.3e9;

    /// <summary>More than make the runtime compile a method anew, which it does at most three times.</summary>
    private const int WarmUpCalls = 40;

    /// <summary>Rounds in a row in which nothing was compiled: then the warm-up is over.</summary>
    private const int QuietWarmUps = 2;

    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromMilliseconds(40);

    /// <summary>Warms up until the runtime has nothing more to compile, then measures all of them in turns.</summary>
    /// <returns>Methods that were compiled during the measurement: 0 when the warm-up was enough.</returns>
    public static long Measure(params Timing[] timings)
    {
        WarmUp.Run(() => Array.ForEach(timings, Warm), QuietWarmUps);
        foreach (var timing in timings)
        {
            timing.Count = CountFor(timing);
        }

        WarmUp.Run(() => Array.ForEach(timings, Warm), quietRounds: 1);
        var compiled = JitInfo.GetCompiledMethodCount();
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            foreach (var timing in timings)
            {
                MeasureOnce(timing);
            }
        }

        return JitInfo.GetCompiledMethodCount() - compiled;
    }

    /// <summary>Says under a table that the warm-up was not enough, if so.</summary>
    public static void Note(MarkdownTable table, long compiled)
    {
        if (compiled > 0)
        {
            table.Notes.Add($"Not all was warm: {compiled} methods were compiled while it was measured.");
        }
    }

    /// <summary>Measures and forgets it, often enough for the runtime to compile all of it anew.</summary>
    private static void Warm(Timing timing)
    {
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; !timing.IsWarm || (call < WarmUpCalls && Stopwatch.GetElapsedTime(start) < LongestWarmUp); call++)
        {
            MeasureOnce(timing);
        }

        timing.Clear();
    }

    /// <summary>Brings its data back into the cache first.</summary>
    private static void MeasureOnce(Timing timing)
    {
        if (timing.Total < LongestNanoseconds || !timing.IsWarm)
        {
            timing.Run(Math.Max(1, timing.Count / 8));
            timing.Add(Nanoseconds(timing, timing.Count));
        }
    }

    private static int CountFor(Timing timing)
    {
        var count = 1;
        while (Nanoseconds(timing, count) * count < MeasurementNanoseconds / 4)
        {
            count *= 2;
        }

        return Math.Max(1, (int)(MeasurementNanoseconds / Nanoseconds(timing, count)));
    }

    private static double Nanoseconds(Timing timing, int count)
    {
        var start = Stopwatch.GetTimestamp();
        timing.Run(count);
        return Stopwatch.GetElapsedTime(start).Ticks * 100.0 / count;
    }
}
