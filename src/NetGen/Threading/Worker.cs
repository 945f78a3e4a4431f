namespace NetGen.Threading;

/// <summary>
/// A background thread that helps a team. It looks for chunks for about half a millisecond after the last one, then waits to
/// be woken, and ends after ten idle seconds; the next work starts it anew. So nobody has to dispose of anything.
/// </summary>
internal sealed class Worker(WorkerTeam team)
{
    private const int Absent = 0;
    private const int Awake = 1;
    private const int Parked = 2;
    private const int Denied = 3;

    private const int SpinsBeforeParking = 20_000;
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(10);

    private readonly AutoResetEvent _bell = new(false);
    private int _state;

    /// <summary>Whether the thread has gone to sleep, or is not there.</summary>
    internal bool IsAsleep => Volatile.Read(ref _state) != Awake;

    /// <summary>Sees to it that the thread looks for chunks; called after they were offered, by one thread at a time.</summary>
    public void Wake()
    {
        var state = Volatile.Read(ref _state);
        if (state == Parked && Interlocked.CompareExchange(ref _state, Awake, Parked) == Parked)
        {
            _bell.Set();
        }
        else if (state == Absent)
        {
            Start();
        }
    }

    /// <summary>Where no thread can be had (one-threaded WebAssembly, a limit of the system), the caller does all the work.</summary>
    private void Start()
    {
        Volatile.Write(ref _state, Awake);
        try
        {
            new Thread(Work) { IsBackground = true, Name = "NetGen worker" }.UnsafeStart();
        }
        catch (Exception exception) when (exception is PlatformNotSupportedException or OutOfMemoryException or ThreadStartException)
        {
            Volatile.Write(ref _state, Denied);
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
            else if (spins++ < SpinsBeforeParking)
            {
                Thread.SpinWait(1);
            }
            else if (Park())
            {
                spins = 0;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Waits to be woken.</summary>
    /// <returns>False when nobody did for so long that the thread shall end.</returns>
    private bool Park()
    {
        // Either the caller, who offers chunks before it looks at the state, sees that this thread sleeps, or this thread
        // sees the chunks.
        Interlocked.Exchange(ref _state, Parked);
        if (team.HasWork && Interlocked.CompareExchange(ref _state, Awake, Parked) == Parked)
        {
            return true;
        }

        if (_bell.WaitOne(IdleTime))
        {
            return true;
        }

        if (Interlocked.CompareExchange(ref _state, Absent, Parked) == Parked)
        {
            return false;
        }

        // Woken at the last moment: the bell rings for sure.
        _bell.WaitOne();
        return true;
    }
}
