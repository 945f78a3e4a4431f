using Xunit;

namespace NetGen.Tests;

/// <summary>What calls allocate.</summary>
internal static class Allocations
{
    /// <summary>
    /// Nothing is allocated after the first call. Now and then the counter grows by less than the 8 KB of a thread's allocation buffer where nothing was allocated. What a
    /// call allocates is there in every round, and a buffer of its own is larger.
    /// </summary>
    public static void AssertNone(Action call)
    {
        call();
        var rounds = Enumerable.Range(0, 5).Select(_ => Bytes(call)).ToArray();

        Assert.Equal(0, rounds.Min());
        Assert.InRange(rounds.Max(), 0, 8 * 1024 - 1);
    }

    private static long Bytes(Action call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            call();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
