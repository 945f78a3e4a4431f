using System.Diagnostics;
using System.Globalization;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Quick;

/// <summary>
/// Runs rows of milliseconds in turns, so that whatever else the machine does meets all of them alike, and gives medians
/// and quartiles.
/// </summary>
internal static class QuickTable
{
    /// <summary>More than make the runtime compile a method anew.</summary>
    private const int WarmUps = 40;
    private const int Repetitions = 31;

    private static readonly TimeSpan WarmUpRound = TimeSpan.FromMilliseconds(100);

    public static MarkdownTable Measure(string name, IReadOnlyList<QuickRow> rows)
    {
        var table = new MarkdownTable(name, "median ms", "quartiles", "processor ms");
        foreach (var row in rows.Where(row => row.IsOnce))
        {
            // What was left before would be collected in the only measurement.
            GC.Collect();
            Add(table, row, [row.Measure()]);
        }

        var times = rows.Where(row => !row.IsOnce).ToDictionary(row => row, _ => new List<QuickTime>());
        Warm([.. times.Keys]);
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            foreach (var (row, taken) in times)
            {
                taken.Add(row.Measure());
            }
        }

        foreach (var (row, taken) in times)
        {
            Add(table, row, taken);
        }

        return table;
    }

    private static void Warm(QuickRow[] rows)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            MeasureAll();
        }

        WarmUp.Run(
            () =>
            {
                var start = Stopwatch.GetTimestamp();
                do
                {
                    MeasureAll();
                }
                while (Stopwatch.GetElapsedTime(start) < WarmUpRound);
            },
            quietRounds: 1);

        void MeasureAll() => Array.ForEach(rows, row => row.Measure());
    }

    private static void Add(MarkdownTable table, QuickRow row, IReadOnlyList<QuickTime> times)
    {
        var wall = times.Select(time => time.Wall).Order().ToArray();
        var processor = times.Select(time => time.Processor).OfType<double>().Order().ToArray();
        var quartiles = wall.Length == 1 ? "once" : $"{Number(wall[wall.Length / 4])} to {Number(wall[wall.Length * 3 / 4])}";
        table.Add(row.Name, Number(wall[wall.Length / 2]), quartiles, processor.Length == 0 ? "" : Number(processor[processor.Length / 2]));
    }

    private static string Number(double milliseconds) => milliseconds.ToString("0.00", CultureInfo.InvariantCulture);
}
