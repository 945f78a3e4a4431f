using NetGen.Kernels;

namespace NetGen.Tests.Kernels;

public class PartitionTests
{
    private static readonly int[] Sizes = [1, 2, 7, 8, 9, 31, 64, 65, 784, 3_000];

    [Fact]
    public void Parts_cover_each_element_once_and_end_between_panels_and_tiles()
    {
        foreach (var columns in Sizes.Select(RowLayout.Pad).Distinct())
        {
            foreach (var rows in Sizes)
            {
                foreach (var (depth, tile, threads) in new[] { (1, 8, 2), (100, 6, 3), (3_000, 8, 5), (10_000, 1, 256) })
                {
                    AssertCovers(columns, rows, tile, new(columns, rows, depth, tile, threads));
                }
            }
        }
    }

    [Fact]
    public void What_takes_a_microsecond_or_two_stays_whole() => Assert.Equal(1, new Partition(32, 64, 60, 8, 2).Chunks);

    [Fact]
    public void A_wide_layer_is_cut_into_panels_before_rows()
    {
        var partition = new Partition(2_048, 64, 2_048, 8, 2);

        Assert.Equal(8, partition.Chunks);
        Assert.Equal(new(256, 512, 0, 64), partition[1]);
    }

    [Fact]
    public void A_narrow_layer_is_cut_into_rows()
    {
        var partition = new Partition(16, 64, 1_000, 8, 2);

        Assert.Equal(8, partition.Chunks);
        Assert.Equal(new(0, 16, 8, 16), partition[1]);
    }

    [Fact]
    public void A_product_of_any_size_has_no_more_parts_than_a_phase_takes() =>
        Assert.InRange(new Partition(1 << 30, 1 << 20, 1 << 12, 8, 256).Chunks, 256, 10_000);

    private static void AssertCovers(int columns, int rows, int tile, Partition partition)
    {
        var counts = new byte[columns * rows];
        for (var chunk = 0; chunk < partition.Chunks; chunk++)
        {
            var part = partition[chunk];
            Assert.True(part.FirstColumn < part.LastColumn && part.FirstRow < part.LastRow);
            Assert.True(part.LastColumn == columns || part.LastColumn % RowLayout.PanelWidth == 0);
            Assert.True(part.LastRow == rows || part.LastRow % tile == 0);
            for (var row = part.FirstRow; row < part.LastRow; row++)
            {
                foreach (ref var count in counts.AsSpan((int)(row * columns + part.FirstColumn), (int)(part.LastColumn - part.FirstColumn)))
                {
                    count++;
                }
            }
        }

        Assert.True(counts.AsSpan().IndexOfAnyExcept((byte)1) < 0);
    }
}
