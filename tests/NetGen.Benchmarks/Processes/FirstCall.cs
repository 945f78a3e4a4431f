using System.Diagnostics;
using System.Globalization;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Processes;

/// <summary>The first network of a process and its first result.</summary>
internal static class FirstCall
{
    /// <summary>Prints the milliseconds from construction to result.</summary>
    public static void Print()
    {
        var start = Stopwatch.GetTimestamp();
        var network = new ImageNet();
        var output = new float[ImageNet.OutputSize];
        network.Forward(new float[ImageNet.InputSize], output);
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(milliseconds.ToString(CultureInfo.InvariantCulture));
        Debug.Assert(output[0] > 0);
    }
}
