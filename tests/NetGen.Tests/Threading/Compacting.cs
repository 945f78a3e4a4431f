using NetGen.Threading;

namespace NetGen.Tests.Threading;

/// <summary>
/// Counts how often each chunk is done, and has every chunk moved by a compacting collection that comes while others are being
/// done. Not a ref struct, so that it can be part of an object.
/// </summary>
/// <param name="Counts">Receives how often each chunk was done.</param>
internal readonly record struct Compacting(int[] Counts) : IChunkedWork
{
    /// <inheritdoc/>
    public void Run(int chunk)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        Interlocked.Increment(ref Counts[chunk]);
    }
}
