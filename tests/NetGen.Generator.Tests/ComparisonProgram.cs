using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace NetGen.Generator.Tests;

/// <summary>NetGen.RandomNetworks, started at one SIMD width: a process has only one.</summary>
internal static class ComparisonProgram
{
    public static readonly int WidestVectors = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    /// <summary>The program's output; it must have ended well, and computed at the given width where the processor has it.</summary>
    public static string Compare(string assembly, int width, params string[] alsoSwitchedOff)
    {
        string[] wider = width switch { 128 => ["DOTNET_EnableAVX512", "DOTNET_EnableAVX2"], 256 => ["DOTNET_EnableAVX512"], _ => [] };
        var output = Start([assembly], [.. wider, .. alsoSwitchedOff]);
        Assert.Contains($"width {Math.Min(width, WidestVectors)}{Environment.NewLine}", output, StringComparison.Ordinal);
        return output;
    }

    /// <summary>The program's output; it must have ended well.</summary>
    public static string Start(string[] arguments, string[] switchedOff)
    {
        var start = new ProcessStartInfo("dotnet", [Compiler.PathOf("RandomNetworksPath"), .. arguments]) { RedirectStandardOutput = true };
        foreach (var name in switchedOff)
        {
            start.Environment[name] = "0";
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }
}
