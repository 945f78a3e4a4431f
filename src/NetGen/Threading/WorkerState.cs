namespace NetGen.Threading;

/// <summary>What a worker's thread is at.</summary>
internal enum WorkerState
{
    /// <summary>There is no thread, yet or any more.</summary>
    Absent,

    /// <summary>It looks for chunks or does one.</summary>
    Awake,

    /// <summary>It waits to be woken.</summary>
    Asleep,

    /// <summary>The system gives none.</summary>
    Denied,
}
