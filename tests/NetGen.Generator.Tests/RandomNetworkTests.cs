using System.Globalization;
using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests;

/// <summary>Random declarations, compiled once and compared with a naive network in double precision at every SIMD width.</summary>
public sealed partial class RandomNetworkTests : IClassFixture<RandomAssembly>
{
    /// <summary>Of the rows, which are drawn again; and of the networks that no row keeps away from a kink, compared in outputs and loss only.</summary>
    private const double LargestShareNearKink = 0.1;

    private readonly RandomAssembly _assembly;

    public RandomNetworkTests(RandomAssembly assembly) => _assembly = assembly;

    [Fact]
    public void The_naive_network_agrees_with_finite_differences() =>
        Assert.Contains(" networks agree with finite differences", ComparisonProgram.Start([], []), StringComparison.Ordinal);

    [Fact]
    public void They_agree_with_the_widest_vectors() => Compare(512);

    [Fact]
    public void They_agree_at_256_bits() => Compare(256);

    [Fact]
    public void They_agree_at_128_bits() => Compare(128);

    private void Compare(int width)
    {
        var output = ComparisonProgram.Compare(_assembly.Path, width);

        var closing = ClosingLine().Match(output);
        Assert.True(closing.Success, output);
        Assert.InRange(Number(closing.Groups[1]), 1, LargestShareNearKink * Number(closing.Groups[2]));
        Assert.Equal(RandomAssembly.Count, Number(closing.Groups[3]));
        Assert.InRange(Number(closing.Groups[4]), 0, LargestShareNearKink * RandomAssembly.Count);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) of (\d+) rows drawn again\s+(\d+) networks, 0 failed, (\d+) near a kink")]
    private static partial Regex ClosingLine();
}
