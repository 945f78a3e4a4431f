using System.Diagnostics;
using System.Globalization;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Training;

namespace NetGen.Benchmarks.Processes;

/// <summary>The first network of a process and its first epoch: 4-32-16-4, 10,000 samples in one batch, Adam.</summary>
internal static class FirstEpoch
{
    /// <summary>Prints the milliseconds from construction to the end of the epoch.</summary>
    public static void Print()
    {
        const int rows = TrainingCases.RegressionRows;
        var data = Dataset.FromTargets(
            RandomData.Values(rows * RegressionNet.InputSize), RegressionNet.InputSize, RandomData.Values(rows * RegressionNet.OutputSize), RegressionNet.OutputSize);
        var start = Stopwatch.GetTimestamp();
        var result = new RegressionNet().Fit(data, new Adam(), new() { Epochs = 1, BatchSize = rows });
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(milliseconds.ToString(CultureInfo.InvariantCulture));
        Debug.Assert(result.Reports.Count == 1);
    }
}
