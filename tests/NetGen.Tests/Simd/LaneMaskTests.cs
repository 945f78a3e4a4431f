using NetGen.Simd;

namespace NetGen.Tests.Simd;

public class LaneMaskTests
{
    public static TheoryData<int> AllWidths => [.. Widths.All];

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void The_first_lanes_are_set_and_no_others(int width) => Widths.Run(width, new MaskReader());

    private sealed class MaskReader : IWidthAction
    {
        public void Run<V, S>() where V : struct where S : struct, ISimd<V>
        {
            var lanes = new float[16];
            for (var count = -20; count <= 40; count++)
            {
                S.Store(S.And(LaneMask.First<V, S>(count), S.Create(1f)), ref lanes[0], 0);

                Assert.Equal(Enumerable.Range(0, S.Count).Select(lane => lane < count ? 1f : 0f), lanes.Take(S.Count));
            }
        }
    }
}
