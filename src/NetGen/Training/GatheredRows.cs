using NetGen.Threading;

namespace NetGen;

/// <summary>Scattered rows of a data set, copied into a batch by chunks of eight.</summary>
/// <param name="features">[rows of the data set, inputs].</param>
/// <param name="rows">Which of them.</param>
/// <param name="inputs">Values per row.</param>
/// <param name="batch">[rows, inputs].</param>
internal readonly ref struct GatheredRows(ReadOnlySpan<float> features, ReadOnlySpan<int> rows, int inputs, Span<float> batch) : IChunkedWork
{
    private const int ChunkRows = 8;

    /// <summary>Values that are worth a claim: copying them takes some microseconds.</summary>
    private const int SmallestShare = 16 * 1024;

    private readonly ReadOnlySpan<float> _features = features;
    private readonly ReadOnlySpan<int> _rows = rows;
    private readonly Span<float> _batch = batch;

    private int Chunks => (_rows.Length + ChunkRows - 1) / ChunkRows;

    /// <summary>Copies all rows.</summary>
    /// <param name="threads">Threads that may help, the caller's included.</param>
    public void Copy(int threads)
    {
        var team = _rows.Length * inputs < SmallestShare ? null : TeamPool.Rent(threads);
        if (team is null)
        {
            for (var chunk = 0; chunk < Chunks; chunk++)
            {
                Run(chunk);
            }

            return;
        }

        var work = this;
        try
        {
            team.Run(work, Chunks);
        }
        finally
        {
            TeamPool.Return(team);
        }
    }

    /// <inheritdoc/>
    public void Run(int chunk)
    {
        var last = Math.Min((chunk + 1) * ChunkRows, _rows.Length);
        for (var row = chunk * ChunkRows; row < last; row++)
        {
            _features.Slice(_rows[row] * inputs, inputs).CopyTo(_batch[(row * inputs)..]);
        }
    }
}
