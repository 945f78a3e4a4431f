namespace NetGen.Tests.Training;

public class RowOrderTests
{
    [Fact]
    public void A_shuffle_is_a_permutation_fixed_by_its_seed()
    {
        var order = Shuffled(100, seed: 5);

        Assert.Equal(Enumerable.Range(0, 100), order.Order());
        Assert.NotEqual(Enumerable.Range(0, 100), order);
        Assert.Equal(order, Shuffled(100, seed: 5));
        Assert.NotEqual(order, Shuffled(100, seed: 6));
    }

    [Fact]
    public void Every_order_of_three_comes_up_about_as_often()
    {
        var counts = Enumerable.Range(0, 6000).GroupBy(seed => string.Join(',', Shuffled(3, (ulong)seed))).Select(group => group.Count()).ToList();

        Assert.Equal(6, counts.Count);
        Assert.All(counts, count => Assert.InRange(count, 880, 1120));
    }

    private static int[] Shuffled(int rows, ulong seed)
    {
        var order = new RowOrder(rows, seed);
        order.Shuffle();
        return order.Rows.ToArray();
    }
}
