using NetGen.Threading;

namespace NetGen.Tests.Threading;

/// <summary>Counts how often each chunk is done.</summary>
internal readonly ref struct Counting(Span<int> counts) : IChunkedWork
{
    private readonly Span<int> _counts = counts;

    public void Run(int chunk) => Interlocked.Increment(ref _counts[chunk]);
}
