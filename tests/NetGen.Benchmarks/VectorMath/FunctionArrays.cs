using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.VectorMath;

/// <summary>Arguments and results in the first-level cache, as NetGen's kernels have them: no vector crosses a cache line.</summary>
/// <param name="isPositive">Whether all arguments are positive.</param>
internal sealed class FunctionArrays(bool isPositive)
{
    public const int Length = 2048;

    /// <summary>2 kB: at a distance of whole pages the processor would take a load for one of the last stores.</summary>
    private const int Gap = 512;

    private readonly AlignedBuffer _memory = Filled(isPositive);

    public ReadOnlySpan<float> Arguments => _memory.Span[..Length];

    public Span<float> Results => _memory.Span[(Length + Gap)..];

    private static AlignedBuffer Filled(bool isPositive)
    {
        var memory = new AlignedBuffer(2 * Length + Gap);
        memory.Span.Fill(1);
        RandomData.Values(Length).CopyTo(memory.Span);
        foreach (ref var value in memory.Span[..Length])
        {
            value = isPositive ? 1.01f + value : 8 * value;
        }

        return memory;
    }
}
