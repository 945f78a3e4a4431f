using System.ComponentModel;

namespace NetGen.Kernels;

/// <summary>Inference of a network that is declared with narrow weights: by these where they are up to date, otherwise by the 32-bit ones.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NarrowForwardPass
{
    /// <summary>Computes the outputs of one row or of a batch.</summary>
    /// <param name="input">[rows, inputs].</param>
    /// <param name="output">[rows, outputs]; may start where the input does if a row has no more outputs than inputs.</param>
    /// <param name="parameters">The network's parameters.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the output overlaps the input in another way.</exception>
    public static void Run<TKernels, TNarrow>(ReadOnlySpan<float> input, Span<float> output, NetworkParameters parameters)
        where TKernels : struct, IForwardKernels where TNarrow : struct, IForwardKernels
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.ReadsNarrow(out var memory))
        {
            ForwardPass.Run<TNarrow>(input, output, memory);
        }
        else
        {
            ForwardPass.Run<TKernels>(input, output, memory);
        }
    }

    /// <summary>Computes the outputs of a batch with several threads, where that is worth it; the bits do not depend on how many.</summary>
    /// <param name="input">[rows, inputs].</param>
    /// <param name="output">[rows, outputs]; may start where the input does if a row has no more outputs than inputs.</param>
    /// <param name="parameters">The network's parameters.</param>
    /// <param name="threads">Threads, the caller's included.</param>
    /// <returns>False when it is not worth it: then nothing was computed.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or the output overlaps the input in another way.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threads are not from 1 to 256.</exception>
    public static bool RunOnThreads<TKernels, TNarrow>(ReadOnlySpan<float> input, Span<float> output, NetworkParameters parameters, int threads)
        where TKernels : struct, IForwardKernels where TNarrow : struct, IForwardKernels
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters.ReadsNarrow(out var memory)
            ? ForwardPass.RunOnThreads<TNarrow>(input, output, memory, threads)
            : ForwardPass.RunOnThreads<TKernels>(input, output, memory, threads);
    }

    /// <summary>The output of one row of a network that has one output.</summary>
    /// <param name="input">[inputs], one row.</param>
    /// <param name="parameters">The network's parameters.</param>
    /// <exception cref="ArgumentException">The length is not that of one row.</exception>
    public static float Value<TKernels, TNarrow>(ReadOnlySpan<float> input, NetworkParameters parameters)
        where TKernels : struct, IForwardKernels where TNarrow : struct, IForwardKernels
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters.ReadsNarrow(out var memory)
            ? ForwardPass.Value<TNarrow>(input, memory)
            : ForwardPass.Value<TKernels>(input, memory);
    }

    /// <summary>The index of the largest output; of a single output, whether it is at least one half; −1 when an output is NaN.</summary>
    /// <param name="input">[inputs], one row.</param>
    /// <param name="parameters">The network's parameters.</param>
    /// <exception cref="ArgumentException">The length is not that of one row.</exception>
    public static int Classify<TKernels, TNarrow>(ReadOnlySpan<float> input, NetworkParameters parameters)
        where TKernels : struct, IForwardKernels where TNarrow : struct, IForwardKernels
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters.ReadsNarrow(out var memory)
            ? ForwardPass.Classify<TNarrow>(input, memory)
            : ForwardPass.Classify<TKernels>(input, memory);
    }
}
