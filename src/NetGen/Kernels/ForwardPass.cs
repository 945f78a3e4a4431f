using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Kernels;

/// <summary>Inference: checks the lengths, provides scratch memory and runs a network's computations. Nothing is allocated.</summary>
public static class ForwardPass
{
    /// <summary>Rows that go through all layers together, so that their activations stay in the cache; a multiple of the tile's height.</summary>
    private const int BlockRows = 48;

    private const int StackFloats = 64 * 1024 / sizeof(float);
    private const int AlignmentFloats = 16;

    /// <summary>Computes the outputs of one row or of a batch.</summary>
    /// <param name="input">[rows, inputs].</param>
    /// <param name="output">[rows, outputs].</param>
    /// <param name="parameters">The network's parameters.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public static void Run<TKernels>(ReadOnlySpan<float> input, Span<float> output, NetworkParameters parameters)
        where TKernels : struct, IForwardKernels
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Run<TKernels>(input, output, parameters.Memory);
    }

    /// <summary>The index of the largest output; of a single output, whether it is at least one half.</summary>
    /// <param name="input">[inputs], one row.</param>
    /// <param name="parameters">The network's parameters.</param>
    /// <exception cref="ArgumentException">The length is not that of one row.</exception>
    public static int Classify<TKernels>(ReadOnlySpan<float> input, NetworkParameters parameters) where TKernels : struct, IForwardKernels
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return Classify<TKernels>(input, parameters.Memory);
    }

    /// <inheritdoc cref="Run{TKernels}(ReadOnlySpan{float}, Span{float}, NetworkParameters)"/>
    internal static void Run<TKernels>(ReadOnlySpan<float> input, Span<float> output, AlignedBuffer parameters)
        where TKernels : struct, IForwardKernels
    {
        if (input.Length == TKernels.InputSize && output.Length == TKernels.OutputSize)
        {
            RunRow<TKernels>(input, output, parameters);
            return;
        }

        var rows = RequireRows(input.Length, TKernels.InputSize, nameof(input));
        if (output.Length != (long)rows * TKernels.OutputSize)
        {
            throw new ArgumentException(
                $"The input holds {rows} rows of {TKernels.InputSize} values, so the output must hold {(long)rows * TKernels.OutputSize} " +
                $"({rows} rows of {TKernels.OutputSize}), but its length is {output.Length}.", nameof(output));
        }

        if (rows > 0)
        {
            RunBatch<TKernels>(input, output, rows, parameters);
        }
    }

    /// <inheritdoc cref="Classify{TKernels}(ReadOnlySpan{float}, NetworkParameters)"/>
    internal static int Classify<TKernels>(ReadOnlySpan<float> input, AlignedBuffer parameters) where TKernels : struct, IForwardKernels
    {
        if (input.Length != TKernels.InputSize)
        {
            throw new ArgumentException(
                $"One row has {TKernels.InputSize} values, but the input's length is {input.Length}.", nameof(input));
        }

        var output = TKernels.OutputSize <= StackFloats / 4
            ? stackalloc float[TKernels.OutputSize]
            : ThreadScratch.OfAtLeast(TKernels.ScratchPerRow + TKernels.OutputSize).Span[TKernels.ScratchPerRow..][..TKernels.OutputSize];
        RunRow<TKernels>(input, output, parameters);
        return TKernels.OutputSize == 1 ? (output[0] >= 0.5f ? 1 : 0) : IndexOfLargest(output);
    }

    /// <summary>How many rows of a given size a span holds.</summary>
    internal static int RequireRows(int length, int rowSize, string parameter)
    {
        var rows = Math.DivRem(length, rowSize, out var rest);
        return rest == 0
            ? rows
            : throw new ArgumentException(
                $"A row has {rowSize} values, but the length {length} is not a multiple of that: {rows} rows leave {rest} values over.", parameter);
    }

    private static void RunRow<TKernels>(ReadOnlySpan<float> input, Span<float> output, AlignedBuffer parameters)
        where TKernels : struct, IForwardKernels
    {
        var memory = TKernels.ScratchPerRow <= StackFloats
            ? stackalloc float[TKernels.ScratchPerRow + AlignmentFloats]
            : ThreadScratch.OfAtLeast(TKernels.ScratchPerRow + TKernels.OutputSize).Span;
        ref var result = ref Dispatch.Row<TKernels>(
            ref MemoryMarshal.GetReference(input), ref parameters.Start, ref Align(memory));
        MemoryMarshal.CreateReadOnlySpan(ref result, TKernels.OutputSize).CopyTo(output);
    }

    private static void RunBatch<TKernels>(ReadOnlySpan<float> input, Span<float> output, int rows, AlignedBuffer parameters)
        where TKernels : struct, IForwardKernels
    {
        var needed = Math.Min(rows, BlockRows) * TKernels.ScratchPerRow;
        var memory = needed <= StackFloats ? stackalloc float[needed + AlignmentFloats] : ThreadScratch.OfAtLeast(needed).Span;
        ref var scratch = ref Align(memory);
        for (var first = 0; first < rows; first += BlockRows)
        {
            var count = Math.Min(BlockRows, rows - first);
            ref var x = ref Unsafe.Add(ref MemoryMarshal.GetReference(input), (nint)first * TKernels.InputSize);
            ref var result = ref Dispatch.Rows<TKernels>(ref x, count, ref parameters.Start, ref scratch);
            PaddedRows.CopyTo(ref result, count, TKernels.OutputSize, output.Slice(first * TKernels.OutputSize, count * TKernels.OutputSize));
        }
    }

    private static ref float Align(Span<float> memory)
    {
        ref var start = ref MemoryMarshal.GetReference(memory);
        return ref Unsafe.Add(ref start, AlignedBuffer.AlignmentGap(ref start));
    }

    private static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
            {
                best = i;
            }
        }

        return best;
    }
}
