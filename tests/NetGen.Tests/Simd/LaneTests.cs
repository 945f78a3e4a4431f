using NetGen.Simd;

namespace NetGen.Tests.Simd;

public class LaneTests
{
    public static TheoryData<int> AllWidths => [.. Widths.All];

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void A_lane_fills_the_vector(int width) => Widths.Run(width, new Lanes());

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Four_floats_are_loaded_and_none_behind_them(int width) => Widths.Run(width, new Four());

    private static float[] Stored<W, R>(W vector) where W : struct where R : struct, ISimd<W>
    {
        var values = new float[R.Count];
        R.Store(vector, ref values[0], 0);
        return values;
    }

    private sealed class Lanes : IWidthAction
    {
        public void Run<V, S>() where V : struct where S : struct, ISimd<V>
        {
            Check<V, S>();
            Check<Pair<V>, SimdPair<V, S>>();
        }

        private static void Check<W, R>() where W : struct where R : struct, ISimd<W>
        {
            var values = Enumerable.Range(1, R.Count).Select(i => (float)i).ToArray();
            for (var lane = 0; lane < R.Count; lane++)
            {
                Assert.All(Stored<W, R>(R.Lane(R.Load(ref values[0], 0), lane)), value => Assert.Equal(lane + 1, value));
            }
        }
    }

    private sealed class Four : IWidthAction
    {
        public void Run<V, S>() where V : struct where S : struct, ISimd<V>
        {
            Check<V, S>();
            Check<Pair<V>, SimdPair<V, S>>();
        }

        private static void Check<W, R>() where W : struct where R : struct, ISimd<W>
        {
            var values = new[] { 0f, 1, 2, 3, 4 };

            Assert.Equal([1, 2, 3, 4], Stored<W, R>(R.LoadFour(ref values[0], 1))[..4]);
        }
    }
}
