using NetGen.Threading;

namespace NetGen.Tests.Threading;

/// <summary>Two chunks that wait for each other: they end only when two threads do them.</summary>
/// <param name="Barrier">Where they meet.</param>
/// <param name="Threads">Receives who did each chunk.</param>
/// <param name="WorkersDelay">What whoever does the last chunk takes longer.</param>
internal readonly record struct Meeting(Barrier Barrier, int[] Threads, TimeSpan WorkersDelay = default) : IChunkedWork
{
    public void Run(int chunk)
    {
        Threads[chunk] = Environment.CurrentManagedThreadId;
        Barrier.SignalAndWait();
        if (chunk == Threads.Length - 1)
        {
            Thread.Sleep(WorkersDelay);
        }
    }
}
