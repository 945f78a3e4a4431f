using NetGen.Threading;

namespace NetGen.Tests.Threading;

/// <summary>Two chunks that wait for each other: they end only when two threads do them.</summary>
internal readonly struct Meeting(Barrier barrier, int[] threads) : IChunkedWork
{
    public void Run(int chunk)
    {
        threads[chunk] = Environment.CurrentManagedThreadId;
        barrier.SignalAndWait();
    }
}
