using NetGen.Simd;

namespace NetGen.Tests.Simd;

public class SpanVectorTests
{
    public static TheoryData<int> AllWidths => [.. Widths.All];

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Nothing_past_the_end_of_the_span_is_read(int width) => Widths.Run(width, new EndReader());

    private sealed class EndReader : IWidthAction
    {
        public void Run<V, S>() where V : struct where S : struct, ISimd<V>
        {
            var memory = Enumerable.Range(1, 64).Select(value => (float)value).ToArray();
            var lanes = new float[16];
            var scratch = new float[SpanVector.ScratchLength];
            for (var length = 0; length <= 33; length++)
            {
                for (var start = 0; start <= length; start++)
                {
                    S.Store(SpanVector.Load<V, S>(memory.AsSpan(0, length), start, scratch), ref lanes[0], 0);

                    var expected = Enumerable.Range(start, S.Count).Select(i => i < length ? memory[i] : 0f);
                    Assert.Equal(expected, lanes.Take(S.Count));
                }
            }
        }
    }
}
