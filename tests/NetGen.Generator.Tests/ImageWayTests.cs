namespace NetGen.Generator.Tests;

/// <summary>Every way through the kernels of images, compared with a naive network in double precision at every SIMD width.</summary>
public sealed class ImageWayTests(ImageWays networks) : IClassFixture<ImageWays>
{
    [Theory]
    [InlineData(512)]
    [InlineData(256)]
    [InlineData(128)]
    public void They_agree_with_the_naive_network(int width) => ComparisonProgram.AssertAgreement(networks, width);

    /// <summary>What NativeAOT assumes of a processor unless told.</summary>
    [Fact]
    public void They_agree_without_AVX() => ComparisonProgram.AssertAgreement(networks, 128, "DOTNET_EnableAVX");
}
