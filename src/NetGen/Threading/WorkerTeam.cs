using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace NetGen.Threading;

/// <summary>
/// A caller and the workers that help it. The caller waits for work that a worker has begun, never for a worker: one that
/// sleeps or was interrupted by the system claims nothing, and the caller does its share. One that is interrupted in the middle
/// of a chunk has to be waited for; after that the caller works alone for a while, so that on a busy machine such waits stay a
/// small part of the time.
/// </summary>
internal sealed unsafe class WorkerTeam
{
    /// <summary>The most threads of a team.</summary>
    public const int MaxThreads = 256;

    private const int SpinsBeforeYielding = 5_000;

    /// <summary>A wait that is shorter is none, in <see cref="Stopwatch"/>'s ticks: a tenth of a millisecond.</summary>
    private static readonly long ShortestStall = Stopwatch.Frequency / 10_000;

    private readonly Worker[] _workers;
    private ExceptionDispatchInfo? _failure;
    private long _aloneUntil;
    private Phase _phase;

    /// <summary>Makes a team; its threads start when there is work.</summary>
    /// <param name="threads">Threads, the caller's included.</param>
    public WorkerTeam(int threads)
    {
        _workers = new Worker[threads - 1];
        for (var i = 0; i < _workers.Length; i++)
        {
            _workers[i] = new(this);
        }
    }

    /// <summary>Threads, the caller's included.</summary>
    public int Threads => _workers.Length + 1;

    /// <summary>Whether there are chunks that nobody has claimed.</summary>
    public bool HasWork => _phase.IsOpen;

    /// <summary>Called by a worker that sees chunks, before it claims one: where tests delay it.</summary>
    internal Action? BeforeClaim { get; init; }

    /// <summary>How long workers sleep before they end.</summary>
    internal TimeSpan IdleTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many times as long as it had to wait for an interrupted worker the caller then works alone.</summary>
    internal int BackOff { get; init; } = 8;

    /// <summary>What the workers are at.</summary>
    internal IEnumerable<WorkerState> States => _workers.Select(worker => worker.State);

    /// <summary>Does all chunks of some work and returns when they are done. By one thread at a time; allocates nothing.</summary>
    /// <param name="work">The work; it may lie anywhere, for threads see a copy of it.</param>
    /// <param name="chunks">Its chunks, at most <see cref="Phase.MaxChunks"/>.</param>
    /// <exception cref="Exception">What a chunk has thrown; others may not have been done.</exception>
    public void Run<TWork>(scoped in TWork work, int chunks) where TWork : struct, IChunkedWork, allows ref struct
    {
        // Workers get a bare address. Only what lies on this call's stack stays where it is until the last chunk is done; the
        // caller's own may be part of an object, which a compacting collection moves.
        var shared = work;
        var start = Stopwatch.GetTimestamp();
        if (chunks == 1 || start < _aloneUntil)
        {
            for (var chunk = 0; chunk < chunks; chunk++)
            {
                shared.Run(chunk);
            }

            return;
        }

        _phase.Begin(&RunChunk<TWork>, Unsafe.AsPointer(ref shared), chunks);
        try
        {
            foreach (var worker in _workers)
            {
                worker.Wake();
            }
        }
        finally
        {
            // Whatever happens: this call's stack is theirs until nobody works on a chunk.
            while (_phase.ClaimFirst(out var chunk))
            {
                Do(chunk);
            }

            WaitForOthers(start);
        }

        if (_failure is { } failure)
        {
            _failure = null;
            failure.Throw();
        }
    }

    /// <summary>Does chunks until none is left; called by workers.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Help()
    {
        if (!HasWork)
        {
            return false;
        }

        BeforeClaim?.Invoke();
        while (_phase.ClaimLast(out var chunk))
        {
            Do(chunk);
        }

        return true;
    }

    private static void RunChunk<TWork>(void* work, int chunk) where TWork : struct, IChunkedWork, allows ref struct =>
        Unsafe.AsRef<TWork>(work).Run(chunk);

    private void Do(int chunk)
    {
        try
        {
            _phase.Run(chunk);
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
        }

        _phase.Finish();
    }

    private void WaitForOthers(long start)
    {
        if (_phase.IsDone)
        {
            return;
        }

        var own = Stopwatch.GetTimestamp();
        for (var spins = 0; !_phase.IsDone; spins++)
        {
            if (spins < SpinsBeforeYielding)
            {
                Thread.SpinWait(1);
            }
            else
            {
                // The system may have put the worker onto this very core.
                Thread.Yield();
            }
        }

        // The end of a chunk that is worked on takes no longer than the caller's own chunks took.
        var end = Stopwatch.GetTimestamp();
        if (end - own > ShortestStall + 2 * (own - start))
        {
            _aloneUntil = end + BackOff * (end - own);
        }
    }
}
