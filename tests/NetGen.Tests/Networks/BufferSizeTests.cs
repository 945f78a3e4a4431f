using NetGen.Kernels;

namespace NetGen.Tests.Networks;

public class BufferSizeTests
{
    [Fact]
    public void A_length_beyond_one_array_is_refused_with_its_bytes() =>
        Assert.Contains("2147483647 floats need 8,589,934,588 bytes, but one buffer holds at most 8,589,934,300",
            Assert.Throws<ArgumentOutOfRangeException>(() => new AlignedBuffer(int.MaxValue)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_largest_buffer_fits_and_one_row_more_does_not()
    {
        Assert.Equal(2_147_483_575, BufferSize.OfRows(85_899_343, 25, "rows", "rows"));
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => BufferSize.OfRows(85_899_344, 25, "what is tested", "batchSize"));
        Assert.Contains("85899344 rows need 8,589,934,400 bytes for what is tested, but one buffer holds at most 8,589,934,300", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_optimizers_state_is_counted_as_well()
    {
        Assert.Equal(2_000_000_000, BufferSize.OfState(1_000_000_000, 2, "optimizer"));
        Assert.Contains("3 values for each of 1000000000 parameters, which need 12,000,000,000 bytes",
            Assert.Throws<ArgumentException>(() => BufferSize.OfState(1_000_000_000, 3, "optimizer")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16, 48)]
    [InlineData(44_739_242, 47)]
    [InlineData(100_000_000, 21)]
    [InlineData(2_147_483_575, 1)]
    public void Blocks_of_wide_networks_have_as_many_rows_as_fit(int scratchPerRow, int rows) => Assert.Equal(rows, ForwardPass.BlockRowsFor(scratchPerRow));
}
