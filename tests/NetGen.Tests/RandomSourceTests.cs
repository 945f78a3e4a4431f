namespace NetGen.Tests;

public class RandomSourceTests
{
    [Theory]
    [InlineData(0UL, 0x99ec5f36cb75f2b4, 0xbf6e1f784956452a, 0x1a5f849d4933e6e0, 0x6aa594f1262d2d2c)]
    [InlineData(42UL, 0x15780b2e0c2ec716, 0x6104d9866d113a7e, 0xae17533239e499a1, 0xecb8ad4703b360a1)]
    public void The_published_vectors_come_out(ulong seed, params ulong[] expected)
    {
        var random = new RandomSource(seed);

        Assert.Equal(expected, Enumerable.Range(0, 4).Select(_ => random.NextUInt64()));
    }
}
