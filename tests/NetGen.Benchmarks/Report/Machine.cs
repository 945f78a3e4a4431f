using System.Globalization;
using NetGen.Benchmarks.Limits;

namespace NetGen.Benchmarks.Report;

/// <summary>Where and when it was measured.</summary>
internal static class Machine
{
    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor()}, {Environment.ProcessorCount} cores, {SimdWidth.Bits} bits, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}, load average {Load()} at the start");

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(": ")[1]
        : "processor unknown";

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
