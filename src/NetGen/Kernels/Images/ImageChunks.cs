using NetGen.Threading;

namespace NetGen.Kernels;

/// <summary>Work on the images of a batch, some at a time: no image depends on how they are cut.</summary>
internal readonly ref struct ImageChunks<TWork> : IChunkedWork where TWork : struct, IImageWork, allows ref struct
{
    /// <summary>More than one for each thread, so that one that is interrupted leaves little for the others to wait for.</summary>
    private const int ChunksPerThread = 4;

    /// <summary>Multiply-adds that are worth a claim: about a microsecond, a claim costs a tenth of it.</summary>
    private const int SmallestChunk = 64 * 1024;

    private readonly TWork _work;
    private readonly int _images;
    private readonly int _chunks;

    private ImageChunks(TWork work, int images, int chunks)
    {
        _work = work;
        _images = images;
        _chunks = chunks;
    }

    /// <summary>Does all of a batch, where it is large enough together with a team.</summary>
    /// <param name="work">The work.</param>
    /// <param name="images">Images.</param>
    /// <param name="cost">Multiply-adds of each.</param>
    /// <param name="team">The team; null for the calling thread alone.</param>
    public static void Run(TWork work, int images, long cost, WorkerTeam? team)
    {
        var chunks = team is null ? 1 : (int)Math.Min(Math.Min(images, ChunksPerThread * team.Threads), images * cost / SmallestChunk);
        if (chunks < 2)
        {
            work.Run(0, images);
            return;
        }

        team!.Run(new ImageChunks<TWork>(work, images, chunks), chunks);
    }

    /// <inheritdoc/>
    public void Run(int chunk) => _work.Run((int)((long)chunk * _images / _chunks), (int)((chunk + 1L) * _images / _chunks));
}
