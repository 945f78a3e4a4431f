using System.Diagnostics;
using System.Globalization;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Processes;

/// <summary>First calls in fresh processes.</summary>
internal static class FirstCallTimes
{
    private const int Processes = 11;

    public static MarkdownTable Table() => new("784-128-10, ms, median of 11 processes", "construction to first result", "process start to its end", "to reach");

    /// <summary>Starts the program 11 times.</summary>
    public static void Add(MarkdownTable table, string name, string file, string argument, bool hasGoal)
    {
        var (first, whole) = (new List<double>(), new List<double>());
        for (var i = 0; i < Processes; i++)
        {
            var start = Stopwatch.GetTimestamp();
            first.Add(double.Parse(ChildProcess.Run(file, [argument]), CultureInfo.InvariantCulture));
            whole.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        table.Add(name, Median(first), Median(whole), hasGoal ? Numbers.AtMost(whole.Order().ElementAt(Processes / 2), 50, "ms with the process") : "");
    }

    private static string Median(List<double> values) => Numbers.Short(values.Order().ElementAt(Processes / 2));
}
