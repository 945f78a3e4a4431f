namespace NetGen.Generator.Tests;

/// <summary>Random declarations, compiled once and compared with a naive network in double precision at every SIMD width.</summary>
[Trait(Speed.Trait, Speed.Slow)]
public sealed class RandomNetworkTests(RandomNetworks networks) : IClassFixture<RandomNetworks>
{
    [Theory]
    [InlineData(512)]
    [InlineData(256)]
    [InlineData(128)]
    public void They_agree_with_the_naive_network(int width) => ComparisonProgram.AssertAgreement(networks, width);
}
