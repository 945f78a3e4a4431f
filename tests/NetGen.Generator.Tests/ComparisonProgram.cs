using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests;

/// <summary>NetGen.RandomNetworks, started at one SIMD width: a process has only one.</summary>
internal static partial class ComparisonProgram
{
    /// <summary>Of the rows, which are drawn again; and of the networks that no row keeps away from a kink, compared in outputs and loss only.</summary>
    private const double LargestShareNearKink = 0.1;

    public static readonly int WidestVectors = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    /// <summary>Holds that networks agree with the naive one; some rows are drawn again.</summary>
    public static void AssertAgreement(RandomAssembly networks, int width, params string[] alsoSwitchedOff)
    {
        var output = Compare(networks, width, alsoSwitchedOff);

        var closing = ClosingLine().Match(output);
        Assert.True(closing.Success, output);
        Assert.InRange(Number(closing.Groups[1]), 1, LargestShareNearKink * Number(closing.Groups[2]));
        Assert.Equal(networks.Count, Number(closing.Groups[3]));
        Assert.InRange(Number(closing.Groups[4]), 0, LargestShareNearKink * networks.Count);
    }

    /// <summary>Holds that networks with narrow weights agree with their references.</summary>
    public static void AssertReferences(RandomAssembly networks, int width, params string[] alsoSwitchedOff) =>
        Assert.Contains($"{networks.Count} networks, 0 failed", Compare(networks, width, alsoSwitchedOff), StringComparison.Ordinal);

    /// <summary>The program's output; it must have ended well, and computed at the given width where the processor has it.</summary>
    private static string Compare(RandomAssembly networks, int width, params string[] alsoSwitchedOff)
    {
        var output = alsoSwitchedOff is [] && networks.StartedAt(width) is { } run ? run.GetAwaiter().GetResult() : RunAt(width, networks.Path, alsoSwitchedOff);
        Assert.Contains($"width {Math.Min(width, WidestVectors)}{Environment.NewLine}", output, StringComparison.Ordinal);
        return output;
    }

    /// <summary>The program's output at a width, or the widest below it that the processor has; it must have ended well.</summary>
    public static string RunAt(int width, string assembly, params string[] alsoSwitchedOff)
    {
        string[] wider = width switch { 128 => ["DOTNET_EnableAVX512", "DOTNET_EnableAVX2"], 256 => ["DOTNET_EnableAVX512"], _ => [] };
        return Run([assembly], [.. wider, .. alsoSwitchedOff]);
    }

    /// <summary>The program's output; it must have ended well.</summary>
    public static string Run(string[] arguments, string[] switchedOff)
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

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) of (\d+) rows drawn again\s+(\d+) networks, 0 failed, (\d+) near a kink")]
    private static partial Regex ClosingLine();
}
