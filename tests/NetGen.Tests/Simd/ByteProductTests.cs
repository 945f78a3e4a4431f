using NetGen.Simd;

namespace NetGen.Tests.Simd;

/// <summary>Integer arithmetic in vectors of floats, against numbers one by one.</summary>
public class ByteProductTests
{
    public static TheoryData<int> AllWidths => [.. Widths.All];

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Products_are_added_lane_by_lane(int width) => Widths.Run(width, new ByteProducts());

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Floats_become_whole_numbers_towards_0(int width) => Widths.Run(width, new Conversion());

    private sealed class ByteProducts : IWidthAction
    {
        public void Run<V, S>() where V : struct where S : struct, ISimd<V>
        {
            var random = new Random(4);
            for (var round = 0; round < 100; round++)
            {
                // The first rounds hold the ends of the ranges, where sums of 16 bits would overflow first.
                var a = Draw(() => round < 4 ? 127 : random.Next(128));
                var b = Draw(() => round < 4 ? (round % 2 == 0 ? 127 : -127) : random.Next(-127, 128));
                var sums = Enumerable.Range(0, 16).Select(_ => random.Next(-1_000_000, 1_000_000)).ToArray();
                var expected = sums.Select((sum, lane) => sum + Enumerable.Range(4 * lane, 4).Sum(i => a[i] * b[i]));
                float[] first = Words(a), second = Words(b), third = Array.ConvertAll(sums, BitConverter.Int32BitsToSingle);
                var results = new float[16];

                S.Store(S.AddByteProducts(S.Load(ref first[0], 0), S.Load(ref second[0], 0), S.Load(ref third[0], 0)), ref results[0], 0);

                Assert.Equal(expected.Take(S.Count), results.Take(S.Count).Select(BitConverter.SingleToInt32Bits));
            }
        }

        private static int[] Draw(Func<int> next) => [.. Enumerable.Range(0, 64).Select(_ => next())];

        private static float[] Words(int[] bytes) => [.. bytes.Chunk(4).Select(word =>
            BitConverter.Int32BitsToSingle((byte)word[0] | (byte)word[1] << 8 | (byte)word[2] << 16 | word[3] << 24))];
    }

    private sealed class Conversion : IWidthAction
    {
        public void Run<V, S>() where V : struct where S : struct, ISimd<V>
        {
            float[] values = [0, 0.49f, 0.5f, 0.99f, 1, 1.5f, 126.9f, 127.5f, -0.5f, -1.5f, 1e6f, 16_777_216f, 2, 3, 4, 5.75f];
            var results = new float[16];

            S.Store(S.ConvertToBits(S.Load(ref values[0], 0)), ref results[0], 0);

            Assert.Equal(values.Take(S.Count).Select(value => (int)value), results.Take(S.Count).Select(BitConverter.SingleToInt32Bits));
        }
    }
}
