namespace NetGen.Generator.Tests;

/// <summary>Random declarations with narrow weights, compiled once and compared with references at every SIMD width.</summary>
[Trait(Speed.Trait, Speed.Slow)]
public sealed class NarrowNetworkTests(NarrowNetworks networks) : IClassFixture<NarrowNetworks>
{
    [Theory]
    [InlineData(512)]
    [InlineData(256)]
    [InlineData(128)]
    public void They_agree_with_references(int width) => ComparisonProgram.AssertReferences(networks, width);

    /// <summary>Without any instruction that is not every processor's, such as those that multiply bytes.</summary>
    [Fact]
    public void They_agree_without_instructions_for_bytes() => ComparisonProgram.AssertReferences(networks, 128, "DOTNET_EnableHWIntrinsic");
}
