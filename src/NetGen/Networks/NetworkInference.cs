namespace NetGen;

/// <summary>Inference on several threads.</summary>
public static class NetworkInference
{
    /// <summary>
    /// Computes the outputs of a batch with several threads. The bits do not depend on their number, nothing is allocated once
    /// they run, and any number of callers may do this at once. What takes a single thread less than some microseconds it does
    /// alone, and so it does a single row.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="input">[rows, inputs].</param>
    /// <param name="output">
    /// [rows, outputs]; may start where the input does if a row has no more outputs than inputs: then one thread computes them.
    /// </param>
    /// <param name="threads">
    /// Threads, the caller's included; more than the processor has cores only cost. The others are background threads that sleep
    /// when there is nothing to do and end after ten idle seconds.
    /// </param>
    /// <exception cref="ArgumentException">A length does not fit, or the output overlaps the input in another way.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threads are not from 1 to 256.</exception>
    public static void Forward<TNetwork>(this INetwork<TNetwork> network, ReadOnlySpan<float> input, Span<float> output, int threads)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        network.Forward(input, output, threads);
    }
}
