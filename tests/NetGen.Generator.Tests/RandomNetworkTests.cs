using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;

namespace NetGen.Generator.Tests;

/// <summary>Random declarations, compiled once and compared with a naive network in double precision at every SIMD width.</summary>
public sealed partial class RandomNetworkTests : IClassFixture<RandomAssembly>
{
    /// <summary>Networks with a pre-activation within 1e-5 of a jump of the derivative are compared in outputs only.</summary>
    private const double LargestShareNearKink = 0.2;

    private readonly RandomAssembly _assembly;

    public RandomNetworkTests(RandomAssembly assembly) => _assembly = assembly;

    [Fact]
    public void They_agree_with_the_widest_vectors() => Run(0);

    [Fact]
    public void They_agree_at_256_bits() => Run(256, "DOTNET_EnableAVX512");

    [Fact]
    public void They_agree_at_128_bits() => Run(128, "DOTNET_EnableAVX512", "DOTNET_EnableAVX2");

    private void Run(int width, params string[] switchedOff)
    {
        var start = new ProcessStartInfo("dotnet", [Compiler.PathOf("RandomNetworksPath"), _assembly.Path]) { RedirectStandardOutput = true };
        foreach (var name in switchedOff)
        {
            start.Environment[name] = "0";
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, output);
        var closing = ClosingLine().Match(output);
        Assert.True(closing.Success, output);
        Assert.Equal(RandomAssembly.Count, int.Parse(closing.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.InRange(int.Parse(closing.Groups[2].Value, CultureInfo.InvariantCulture), 0, LargestShareNearKink * RandomAssembly.Count);
        if (width > 0)
        {
            Assert.Contains($"width {width}\n", output, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"(\d+) networks, 0 failed, (\d+) near a kink")]
    private static partial Regex ClosingLine();
}
