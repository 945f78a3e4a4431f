using NetGen.Threading;

namespace NetGen.Tests.Threading;

/// <summary>Counts chunks, of which one throws.</summary>
internal readonly ref struct Failing(Span<int> counts, int failing) : IChunkedWork
{
    private readonly Span<int> _counts = counts;

    public void Run(int chunk)
    {
        Interlocked.Increment(ref _counts[chunk]);
        if (chunk == failing)
        {
            throw new InvalidOperationException($"chunk {chunk}");
        }
    }
}
