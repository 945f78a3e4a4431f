using System.Numerics;

namespace NetGen.Tests;

public class RandomSourceTests
{
    [Theory]
    [InlineData(0UL, new[] { 0x99ec5f36cb75f2b4UL, 0xbf6e1f784956452aUL, 0x1a5f849d4933e6e0UL, 0x6aa594f1262d2d2cUL })]
    [InlineData(42UL, new[] { 0x15780b2e0c2ec716UL, 0x6104d9866d113a7eUL, 0xae17533239e499a1UL, 0xecb8ad4703b360a1UL })]
    public void The_published_vectors_come_out(ulong seed, ulong[] expected)
    {
        var random = new RandomSource(seed);

        Assert.Equal(expected, Enumerable.Range(0, 4).Select(_ => random.NextUInt64()));
    }

    [Fact]
    public void The_published_vectors_of_SplitMix64_come_out()
    {
        var state = 0UL;

        Assert.Equal(
            [0xe220a8397b1dcdafUL, 0x6e789e6aa1b965f4UL, 0x06c45d188009454fUL, 0xf88bb8a8724c81ecUL],
            Enumerable.Range(0, 4).Select(_ => RandomSource.SplitMix64(ref state)));
    }

    [Fact]
    public void Doubles_are_the_upper_53_bits()
    {
        var random = new RandomSource(42);

        Assert.Equal(
            [.08386297105988216, .3789802506626686, .6800434110281394],
            Enumerable.Range(0, 3).Select(_ => random.NextDouble()));
    }

    [Fact]
    public void Open_doubles_are_odd_multiples_of_2_to_the_minus_53_hence_never_0_or_1()
    {
        var random = new RandomSource(1);
        for (var i = 0; i < 10_000; i++)
        {
            var scaled = random.NextOpenDouble() * (1UL << 53);
            Assert.True(double.IsOddInteger(scaled) && scaled > 0 && scaled < 1UL << 53);
        }
    }

    [Fact]
    public void No_two_tensors_of_neighbouring_seeds_layers_and_kinds_share_a_stream()
    {
        var first = from seed in Enumerable.Range(0, 64)
                    from layer in Enumerable.Range(0, 64)
                    from kind in Enum.GetValues<TensorKind>()
                    select RandomSource.ForTensor((ulong)seed, layer, kind).NextUInt64();

        Assert.Equal(64 * 64 * Enum.GetValues<TensorKind>().Length, first.Distinct().Count());
    }

    [Fact]
    public void A_changed_bit_of_the_seed_the_layer_or_the_kind_changes_half_of_the_output_bits()
    {
        const int Trials = 2_000;
        var (seedBits, layerBits, kindBits) = (0, 0, 0);
        for (var i = 0; i < Trials; i++)
        {
            var reference = First((ulong)i, i % 16, TensorKind.Weight);
            seedBits += BitOperations.PopCount(reference ^ First((ulong)i ^ 1UL << i % 64, i % 16, TensorKind.Weight));
            layerBits += BitOperations.PopCount(reference ^ First((ulong)i, i % 16 ^ 1 << i % 8, TensorKind.Weight));
            kindBits += BitOperations.PopCount(reference ^ First((ulong)i, i % 16, TensorKind.Dropout));
        }

        // The number of changed bits is binomial: variance 16 per trial.
        var tolerance = Statistics.Z * 4 / Math.Sqrt(Trials);
        Assert.All([seedBits, layerBits, kindBits], bits => Assert.Equal(32, (double)bits / Trials, tolerance));

        static ulong First(ulong seed, int layer, TensorKind kind) => RandomSource.ForTensor(seed, layer, kind).NextUInt64();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Bounded_numbers_are_equally_likely(int bound)
    {
        const int Draws = 100_000;
        var random = new RandomSource(5);
        var counts = new int[bound];
        for (var i = 0; i < Draws; i++)
        {
            counts[random.NextInt32(bound)]++;
        }

        var expected = (double)Draws / bound;
        var chiSquare = counts.Sum(count => (count - expected) * (count - expected) / expected);
        Assert.True(Math.Abs(chiSquare - (bound - 1)) <= 4 * Math.Sqrt(2.0 * bound), $"chi square {chiSquare}");
    }

    [Fact]
    public void A_bound_that_does_not_divide_2_to_the_32_gives_no_bias()
    {
        // Without rejection every third number would come up 2/8 of the time, the others 3/8.
        const int Draws = 30_000;
        var random = new RandomSource(6);
        var counts = new int[3];
        for (var i = 0; i < Draws; i++)
        {
            counts[random.NextInt32(3 << 29) % 3]++;
        }

        Assert.All(counts, count => Assert.Equal(Draws / 3.0, count, Statistics.Z * Math.Sqrt(Draws * 2 / 9.0)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_bound_below_1_is_refused(int bound)
    {
        var random = new RandomSource(0);

        Assert.Throws<ArgumentOutOfRangeException>(nameof(bound), () => random.NextInt32(bound));
    }

    [Fact]
    public void Every_order_of_a_shuffle_is_equally_likely()
    {
        const int Draws = 24_000;
        var random = new RandomSource(7);
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < Draws; i++)
        {
            int[] values = [0, 1, 2, 3];
            random.Shuffle(values);
            var order = string.Concat(values);
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(24, counts.Count);
        Assert.All(counts.Values, count => Assert.Equal(1000, count, Statistics.Z * Math.Sqrt(1000)));
    }

    [Fact]
    public void A_shuffle_gives_the_same_order_everywhere()
    {
        var random = new RandomSource(0);
        int[] values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

        random.Shuffle(values);

        Assert.Equal([7, 8, 3, 1, 5, 4, 2, 0, 9, 6], values);
    }

    [Fact]
    public void Shuffling_nothing_or_one_value_does_nothing()
    {
        var random = new RandomSource(0);
        int[] one = [3];

        random.Shuffle([]);
        random.Shuffle(one);

        Assert.Equal([3], one);
    }
}
