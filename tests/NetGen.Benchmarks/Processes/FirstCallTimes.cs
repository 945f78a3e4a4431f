using System.Diagnostics;
using System.Globalization;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Processes;

/// <summary>First results in fresh processes, which end with them.</summary>
internal static class FirstCallTimes
{
    private const int Processes = 11;

    public static MarkdownTable Table() => new("ms, median of 11 processes", "construction to it", "process start to its end", "to reach");

    /// <summary>Starts the program 11 times for each result, in turns.</summary>
    /// <param name="table">What the rows are added to.</param>
    /// <param name="name">How the program was compiled.</param>
    /// <param name="file">The program.</param>
    /// <param name="hasGoal">Whether the results are to be there in time.</param>
    public static void Add(MarkdownTable table, string name, string file, bool hasGoal)
    {
        (string Name, string Argument, double Goal)[] results = [("784-128-10, first result", "--first", 50), ("4-32-16-4, first epoch", "--first-epoch", 100)];
        var times = results.Select(_ => new List<(double First, double Whole)>()).ToArray();
        for (var i = 0; i < Processes * results.Length; i++)
        {
            times[i % results.Length].Add(Measure(file, results[i % results.Length].Argument));
        }

        foreach (var (result, taken) in results.Zip(times))
        {
            var whole = Median(taken.Select(time => time.Whole));
            var goal = hasGoal ? Numbers.AtMost(whole, result.Goal, "ms with the process") : "";
            table.Add($"{result.Name}: {name}", Numbers.Short(Median(taken.Select(time => time.First))), Numbers.Short(whole), goal);
        }
    }

    private static (double First, double Whole) Measure(string file, string argument)
    {
        var start = Stopwatch.GetTimestamp();
        var first = double.Parse(ChildProcess.Run(file, [argument]), CultureInfo.InvariantCulture);
        return (first, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Processes / 2);
}
