namespace NetGen.Generator.Tests;

/// <summary>The naive network itself, and a few random ones beside it; the many are in <see cref="RandomNetworkTests"/> and <see cref="NarrowNetworkTests"/>.</summary>
public sealed class NaiveNetworkTests
{
    [Fact]
    public void It_agrees_with_finite_differences() =>
        Assert.Contains(" networks agree with finite differences", ComparisonProgram.Run([], []), StringComparison.Ordinal);

    [Fact]
    public void A_few_networks_agree_with_it()
    {
        using var networks = new RandomNetworks(chains: 16, branched: 8, deep: 1, images: 16);
        ComparisonProgram.AssertAgreement(networks, ComparisonProgram.WidestVectors);
    }

    [Fact]
    public void A_few_narrow_networks_agree_with_references()
    {
        using var networks = new NarrowNetworks(count: 6);
        ComparisonProgram.AssertReferences(networks, ComparisonProgram.WidestVectors);
    }
}
