using NetGen.Simd;

namespace NetGen.Tests.Simd;

public class SumsTests
{
    public static TheoryData<int> AllWidths => [.. Widths.All];

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Four_sums_have_the_bits_of_single_ones(int width) => Widths.Run(width, new FourSums());

    private sealed class FourSums : IWidthAction
    {
        public void Run<V, S>() where V : struct where S : struct, ISimd<V>
        {
            Check<V, S>();
            Check<Pair<V>, SimdPair<V, S>>();
        }

        private static void Check<W, R>() where W : struct where R : struct, ISimd<W>
        {
            var random = new Random(5);
            for (var round = 0; round < 100; round++)
            {
                var values = Enumerable.Range(0, 4 * R.Count).Select(_ => (float)(random.NextDouble() - 0.5) * MathF.Pow(10, random.Next(6))).ToArray();
                W Row(int row) => R.Load(ref values[0], row * R.Count);

                var sums = R.Sums(Row(0), Row(1), Row(2), Row(3));

                for (var row = 0; row < 4; row++)
                {
                    Assert.Equal(R.Sum(Row(row)), sums[row]);
                }
            }
        }
    }
}
