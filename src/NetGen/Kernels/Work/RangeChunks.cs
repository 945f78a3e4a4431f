using NetGen.Threading;

namespace NetGen.Kernels;

/// <summary>Work on some items, a few at a time: what is computed does not depend on how they are cut.</summary>
internal readonly ref struct RangeChunks<TWork> : IChunkedWork where TWork : struct, IRangeWork, allows ref struct
{
    /// <summary>More than one for each thread, so that one that is interrupted leaves little for the others to wait for.</summary>
    private const int ChunksPerThread = 4;

    /// <summary>Multiply-adds that are worth a claim: about a microsecond, a claim costs a tenth of it.</summary>
    private const int SmallestChunk = 64 * 1024;

    private readonly TWork _work;
    private readonly int _items;
    private readonly int _chunks;

    private RangeChunks(TWork work, int items, int chunks)
    {
        _work = work;
        _items = items;
        _chunks = chunks;
    }

    /// <summary>Does all items, where they are worth it together with a team.</summary>
    /// <param name="work">The work.</param>
    /// <param name="items">Items.</param>
    /// <param name="cost">Multiply-adds of all of them.</param>
    /// <param name="team">The team; null for the calling thread alone.</param>
    public static void Run(TWork work, int items, long cost, WorkerTeam? team)
    {
        var chunks = team is null ? 1 : (int)Math.Min(Math.Min(items, ChunksPerThread * team.Threads), cost / SmallestChunk);
        if (chunks < 2)
        {
            work.Run(0, items);
            return;
        }

        team!.Run(new RangeChunks<TWork>(work, items, chunks), chunks);
    }

    /// <inheritdoc/>
    public void Run(int chunk) => _work.Run((int)((long)chunk * _items / _chunks), (int)((chunk + 1L) * _items / _chunks));
}
