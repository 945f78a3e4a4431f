namespace NetGen.Threading;

/// <summary>
/// The process's teams. Whoever computes with several threads rents one for the time of the call, so that trainers own no
/// threads and two callers never share a team.
/// </summary>
internal static class TeamPool
{
    private static readonly WorkerTeam?[] Idle = new WorkerTeam?[16];
    private static uint _displaced;

    /// <summary>A team of that many threads, caller included; null for one thread.</summary>
    public static WorkerTeam? Rent(int threads)
    {
        if (threads == 1)
        {
            return null;
        }

        foreach (ref var slot in Idle.AsSpan())
        {
            if (slot is { } team && team.Threads == threads && Interlocked.CompareExchange(ref slot, null, team) == team)
            {
                return team;
            }
        }

        return new(threads);
    }

    /// <summary>
    /// Takes a team back. Where the pool is full another makes room for it, which the garbage collector gets when its threads
    /// have ended.
    /// </summary>
    public static void Return(WorkerTeam? team)
    {
        if (team is null)
        {
            return;
        }

        foreach (ref var slot in Idle.AsSpan())
        {
            if (slot is null && Interlocked.CompareExchange(ref slot, team, null) is null)
            {
                return;
            }
        }

        Volatile.Write(ref Idle[Interlocked.Increment(ref _displaced) % Idle.Length], team);
    }
}
