using NetGen.Threading;

namespace NetGen.Tests.Threading;

/// <summary>
/// Notes which thread does each chunk. A chunk takes the caller long enough for an awake worker to come for the next; nobody
/// waits for another thread, so that a worker that stays away makes no test hang.
/// </summary>
/// <param name="Threads">Receives who did each chunk.</param>
/// <param name="Caller">The thread that runs the work.</param>
/// <param name="WorkersDelay">What a chunk takes a worker.</param>
internal readonly record struct Attendance(int[] Threads, int Caller, TimeSpan WorkersDelay) : IChunkedWork
{
    private static readonly TimeSpan CallersDelay = TimeSpan.FromMilliseconds(5);

    public void Run(int chunk)
    {
        Threads[chunk] = Environment.CurrentManagedThreadId;
        Thread.Sleep(Threads[chunk] == Caller ? CallersDelay : WorkersDelay);
    }
}
