using System.Globalization;

namespace NetGen.Benchmarks.Quick;

/// <summary>
/// Runs the rows of a group in turns, so that whatever else the machine does meets all of them alike, and prints medians
/// and quartiles as a Markdown table.
/// </summary>
internal static class QuickTable
{
    private const int WarmUps = 40;
    private const int Repetitions = 31;

    public static void Print(IQuickGroup group)
    {
        Console.WriteLine($"| {group.Name} | median ms | quartiles | processor ms |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var row in group.Rows.Where(row => row.IsOnce))
        {
            Print(row, [row.Measure()]);
        }

        var times = group.Rows.Where(row => !row.IsOnce).ToDictionary(row => row, _ => new List<QuickTime>());
        for (var repetition = -WarmUps; repetition < Repetitions; repetition++)
        {
            foreach (var (row, taken) in times)
            {
                var time = row.Measure();
                if (repetition >= 0)
                {
                    taken.Add(time);
                }
            }
        }

        foreach (var (row, taken) in times)
        {
            Print(row, taken);
        }
    }

    private static void Print(QuickRow row, IReadOnlyList<QuickTime> times)
    {
        var wall = times.Select(time => time.Wall).Order().ToArray();
        var processor = times.Select(time => time.Processor).OfType<double>().Order().ToArray();
        var quartiles = wall.Length == 1 ? "once" : $"{Number(wall[wall.Length / 4])} to {Number(wall[wall.Length * 3 / 4])}";
        Console.WriteLine($"| {row.Name} | {Number(wall[wall.Length / 2])} | {quartiles} | {(processor.Length == 0 ? "" : Number(processor[processor.Length / 2]))} |");
    }

    private static string Number(double milliseconds) => milliseconds.ToString("0.00", CultureInfo.InvariantCulture);
}
