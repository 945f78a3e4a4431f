using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text.RegularExpressions;
using CsCheck;

namespace NetGen.Generator.Tests;

/// <summary>Random declarations, compiled once and compared with a naive network in double precision at every SIMD width.</summary>
public sealed partial class RandomNetworkTests : IClassFixture<RandomAssembly>
{
    /// <summary>Of the rows, which are drawn again; and of the networks that no row keeps away from a kink, compared in outputs and loss only.</summary>
    private const double LargestShareNearKink = 0.1;

    private static readonly int WidestVectors = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    private readonly RandomAssembly _assembly;

    public RandomNetworkTests(RandomAssembly assembly) => _assembly = assembly;

    [Fact]
    public void The_naive_network_agrees_with_finite_differences() =>
        Assert.Contains(" networks agree with finite differences", Start([], []), StringComparison.Ordinal);

    [Fact]
    public void They_agree_with_the_widest_vectors() => Compare(WidestVectors);

    [Fact]
    public void They_agree_at_256_bits() => Compare(256, "DOTNET_EnableAVX512");

    [Fact]
    public void They_agree_at_128_bits() => Compare(128, "DOTNET_EnableAVX512", "DOTNET_EnableAVX2");

    private void Compare(int width, params string[] switchedOff)
    {
        var output = Start([_assembly.Path], switchedOff);

        Assert.Contains($"width {Math.Min(width, WidestVectors)}{Environment.NewLine}", output, StringComparison.Ordinal);
        var closing = ClosingLine().Match(output);
        Assert.True(closing.Success, output);
        Assert.InRange(Number(closing.Groups[1]), 1, LargestShareNearKink * Number(closing.Groups[2]));
        Assert.Equal(RandomAssembly.Count, Number(closing.Groups[3]));
        Assert.InRange(Number(closing.Groups[4]), 0, LargestShareNearKink * RandomAssembly.Count);
    }

    /// <summary>The program's output; it must have ended well.</summary>
    private static string Start(string[] arguments, string[] switchedOff)
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
