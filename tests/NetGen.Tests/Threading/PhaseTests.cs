using NetGen.Threading;

namespace NetGen.Tests.Threading;

public unsafe class PhaseTests
{
    [Fact]
    public void Claims_from_front_and_back_meet()
    {
        var phase = new Phase();
        Assert.False(phase.IsOpen);
        Assert.True(phase.IsDone);

        phase.Begin(&Nothing, null, 5);

        var claimed = new List<int>();
        while (claimed.Count % 2 == 0 ? phase.ClaimFirst(out var chunk) : phase.ClaimLast(out chunk))
        {
            Assert.True(phase.IsOpen || claimed.Count == 4);
            claimed.Add(chunk);
        }

        Assert.Equal([0, 4, 1, 3, 2], claimed);
        Assert.False(phase.ClaimFirst(out _));
        Assert.False(phase.ClaimLast(out _));
    }

    [Fact]
    public void It_is_done_when_all_chunks_are_and_not_when_they_are_claimed()
    {
        var phase = new Phase();
        phase.Begin(&Nothing, null, 2);
        phase.ClaimFirst(out _);
        phase.ClaimLast(out _);
        phase.Finish();
        Assert.False(phase.IsDone);

        phase.Finish();
        Assert.True(phase.IsDone);
    }

    [Fact]
    public void It_takes_as_many_chunks_as_it_says()
    {
        var phase = new Phase();
        phase.Begin(&Nothing, null, Phase.MaxChunks);

        Assert.True(phase.ClaimLast(out var last) && phase.ClaimFirst(out var first) && (first, last) == (0, Phase.MaxChunks - 1));
    }

    private static void Nothing(void* work, int chunk)
    {
    }
}
