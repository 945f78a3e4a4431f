using System.Globalization;
using NetGen.Benchmarks.Forward;
using NetGen.Benchmarks.Images;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Training;

namespace NetGen.Benchmarks.Processes;

/// <summary>What is compared between SIMD widths and between JIT and NativeAOT; each process prints a line of nanoseconds per row.</summary>
internal static class ComparedRows
{
    private const char Separator = '\t';

    /// <summary>Measures and prints.</summary>
    public static void Print()
    {
        var rows = Rows().ToArray();
        InterleavedTimings.Measure([.. rows.Select(row => row.Timing)]);
        foreach (var (name, timing) in rows)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}{Separator}{timing.Median}"));
        }
    }

    /// <summary>Reads what such a process printed.</summary>
    public static Dictionary<string, double> Read(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(Separator))
        .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture));

    private static IEnumerable<(string Name, Timing Timing)> Rows() =>
    [
        .. ForwardCases.OneRow().Append(ForwardCases.ImageRows(64)).Select(forward => ($"{forward.Name}, rows: {forward.Rows}", new Timing(forward.Repeat))),
        .. ImageCases.OneImage().Select(forward => ($"{forward.Name}, one image", new Timing(forward.Repeat))),
        .. TrainingCases.Image(64).Append(TrainingCases.RegressionBatch())
            .Select(training => ($"{training.Name}, {training.Optimizer} step, rows: {training.Rows}", new Timing(training.Repeat))),
    ];
}
