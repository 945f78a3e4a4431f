namespace NetGen.Threading;

/// <summary>
/// A background thread that helps a team. It looks for chunks for about half a millisecond after the last one, then sleeps
/// until it is woken, and ends after some idle seconds; the next work starts it anew. So nobody has to dispose of anything.
/// </summary>
internal sealed class Worker(WorkerTeam team)
{
    private const int SpinsBeforeSleep = 20_000;

    private readonly object _bed = new();
    private volatile WorkerState _state;

    /// <summary>What the thread is at.</summary>
    internal WorkerState State => _state;

    /// <summary>Sees to it that the thread looks for chunks; called after they were offered, by one thread at a time.</summary>
    public void Wake()
    {
        switch (_state)
        {
            case WorkerState.Asleep:
                Ring();
                break;
            case WorkerState.Absent:
                Start();
                break;
        }
    }

    /// <summary>
    /// Does not wait for the lock: a worker that was interrupted on its way to sleep must not hold up the caller. It may not hear
    /// this call then, and helps from the next work on.
    /// </summary>
    private void Ring()
    {
        if (!Monitor.TryEnter(_bed))
        {
            return;
        }

        if (_state == WorkerState.Asleep)
        {
            _state = WorkerState.Awake;
            Monitor.Pulse(_bed);
        }

        Monitor.Exit(_bed);
    }

    /// <summary>Where no thread can be had (one-threaded WebAssembly, a limit of the system), the caller does all the work.</summary>
    private void Start()
    {
        _state = WorkerState.Awake;
        try
        {
            new Thread(Work) { IsBackground = true, Name = "NetGen worker" }.UnsafeStart();
        }
        catch (Exception exception) when (exception is PlatformNotSupportedException or OutOfMemoryException or ThreadStartException)
        {
            _state = WorkerState.Denied;
        }
    }

    private void Work()
    {
        for (var spins = 0; ;)
        {
            if (team.Help())
            {
                spins = 0;
            }
            else if (spins++ < SpinsBeforeSleep)
            {
                Thread.SpinWait(1);
            }
            else if (Sleep())
            {
                spins = 0;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Sleeps until there may be work.</summary>
    /// <returns>False when there was none for so long that the thread shall end.</returns>
    private bool Sleep()
    {
        lock (_bed)
        {
            // Either this thread sees chunks that are offered now, or who offers them sees it asleep.
            _state = WorkerState.Asleep;
            Interlocked.MemoryBarrier();
            if (team.HasWork || Monitor.Wait(_bed, team.IdleTime) || _state == WorkerState.Awake)
            {
                _state = WorkerState.Awake;
                return true;
            }

            _state = WorkerState.Absent;
            return false;
        }
    }
}
