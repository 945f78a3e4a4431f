using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Threading;

namespace NetGen.Kernels;

/// <summary>Inference: checks the lengths, provides scratch memory and runs a network's computations. Nothing is allocated.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ForwardPass
{
    /// <summary>Rows that go through all layers together, so that their activations stay in the cache; a multiple of the tile's height.</summary>
    private const int BlockRows = 48;

    /// <summary>The most scratch that is taken from the stack.</summary>
    internal const int StackFloats = 64 * 1024 / sizeof(float);

    /// <summary>What aligning takes of it at the most.</summary>
    internal const int AlignmentFloats = 16;

    /// <summary>Computes the outputs of one row or of a batch.</summary>
    /// <param name="input">[rows, inputs].</param>
    /// <param name="output">[rows, outputs]; may start where the input does if a row has no more outputs than inputs.</param>
    /// <param name="parameters">The network's parameters.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the output overlaps the input in another way.</exception>
    public static void Run<TKernels>(ReadOnlySpan<float> input, Span<float> output, NetworkParameters parameters)
        where TKernels : struct, IForwardKernels
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Run<TKernels>(input, output, parameters.Memory);
    }

    /// <summary>Computes the outputs of a batch with several threads, where that is worth it; the bits do not depend on how many.</summary>
    /// <param name="input">[rows, inputs].</param>
    /// <param name="output">[rows, outputs]; may start where the input does if a row has no more outputs than inputs.</param>
    /// <param name="parameters">The network's parameters.</param>
    /// <param name="threads">Threads, the caller's included.</param>
    /// <returns>False when it is not worth it: then nothing was computed.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or the output overlaps the input in another way.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threads are not from 1 to 256.</exception>
    public static bool RunOnThreads<TKernels>(ReadOnlySpan<float> input, Span<float> output, NetworkParameters parameters, int threads)
        where TKernels : struct, IForwardKernels
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return RunOnThreads<TKernels>(input, output, parameters.Memory, threads);
    }

    /// <summary>The output of one row of a network that has one output.</summary>
    /// <param name="input">[inputs], one row.</param>
    /// <param name="parameters">The network's parameters.</param>
    /// <exception cref="ArgumentException">The length is not that of one row.</exception>
    public static float Value<TKernels>(ReadOnlySpan<float> input, NetworkParameters parameters) where TKernels : struct, IForwardKernels
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return Value<TKernels>(input, parameters.Memory);
    }

    /// <summary>The index of the largest output; of a single output, whether it is at least one half; −1 when an output is NaN.</summary>
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
            Overlap.Require(in MemoryMarshal.GetReference(input), TKernels.InputSize, in MemoryMarshal.GetReference(output), TKernels.OutputSize, nameof(output));
            RunRow<TKernels>(input, output, parameters);
            return;
        }

        var rows = RequireRows<TKernels>(input, output, parameters);
        var blocks = new ForwardBlocks<TKernels>(input, output, rows, BlockRowsFor<TKernels>(), parameters);
        for (var block = 0; block < blocks.Count; block++)
        {
            blocks.Run(block);
        }
    }

    /// <inheritdoc cref="RunOnThreads{TKernels}(ReadOnlySpan{float}, Span{float}, NetworkParameters, int)"/>
    internal static bool RunOnThreads<TKernels>(ReadOnlySpan<float> input, Span<float> output, AlignedBuffer parameters, int threads)
        where TKernels : struct, IForwardKernels
    {
        Setting.Threads(threads, nameof(threads));
        var rows = RequireRows<TKernels>(input, output, parameters);
        var partition = new Partition(RowLayout.Padding, rows, parameters.Length / RowLayout.Padding, Dispatch.TileRows, threads);
        var isInPlace = Unsafe.AreSame(in MemoryMarshal.GetReference(input), in MemoryMarshal.GetReference(output));
        if (threads == 1 || partition.Chunks == 1 || isInPlace)
        {
            // In place the outputs of some rows lie over inputs of rows before, which another thread may not have read yet.
            return false;
        }

        var blockRows = Math.Min(BlockRowsFor<TKernels>(), (int)partition[0].LastRow);
        if (blockRows * TKernels.ScratchPerRow > StackFloats)
        {
            // Now, and not in the first call in which the others leave a block to this thread.
            ThreadScratch.OfAtLeast(blockRows * TKernels.ScratchPerRow);
        }

        var blocks = new ForwardBlocks<TKernels>(input, output, rows, blockRows, parameters);
        var team = TeamPool.Rent(threads)!;
        try
        {
            team.Run(blocks, blocks.Count);
            return true;
        }
        finally
        {
            TeamPool.Return(team);
        }
    }

    /// <inheritdoc cref="Value{TKernels}(ReadOnlySpan{float}, NetworkParameters)"/>
    internal static float Value<TKernels>(ReadOnlySpan<float> input, AlignedBuffer parameters) where TKernels : struct, IForwardKernels
    {
        RequireRow<TKernels>(input);
        var output = 0f;
        RunRow<TKernels>(input, new(ref output), parameters);
        return output;
    }

    /// <inheritdoc cref="Classify{TKernels}(ReadOnlySpan{float}, NetworkParameters)"/>
    internal static int Classify<TKernels>(ReadOnlySpan<float> input, AlignedBuffer parameters) where TKernels : struct, IForwardKernels
    {
        RequireRow<TKernels>(input);
        var output = TKernels.OutputSize <= StackFloats / 4
            ? stackalloc float[TKernels.OutputSize]
            : ThreadScratch.OfAtLeast(TKernels.ScratchPerRow + TKernels.OutputSize).Span[TKernels.ScratchPerRow..][..TKernels.OutputSize];
        RunRow<TKernels>(input, output, parameters);
        return TKernels.OutputSize == 1 ? ClassIndex.OfOutput(output[0], threshold: 0.5f) : ClassIndex.OfLargest(output);
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

    private static void RequireRow<TKernels>(ReadOnlySpan<float> input) where TKernels : struct, IForwardKernels
    {
        if (input.Length != TKernels.InputSize)
        {
            throw new ArgumentException(
                $"One row has {TKernels.InputSize} values, but the input's length is {input.Length}: pass a single row.", nameof(input));
        }
    }

    private static int RequireRows<TKernels>(ReadOnlySpan<float> input, Span<float> output, AlignedBuffer parameters)
        where TKernels : struct, IForwardKernels
    {
        var rows = RequireRows(input.Length, TKernels.InputSize, nameof(input));
        if (output.Length != (long)rows * TKernels.OutputSize)
        {
            throw new ArgumentException(
                $"The input holds {rows} rows of {TKernels.InputSize} values, so the output must hold {(long)rows * TKernels.OutputSize} " +
                $"({rows} rows of {TKernels.OutputSize}), but its length is {output.Length}.", nameof(output));
        }

        Overlap.Require(input, output, nameof(output));
        Overlap.RequireApart(output, parameters.Span, "The output lies in the network's parameters, which the next rows need: pass memory of its own.", nameof(output));
        return rows;
    }

    /// <summary>Rows of a block, fewer where so many would take more scratch than one buffer holds.</summary>
    internal static int BlockRowsFor(int scratchPerRow) => Math.Min(BlockRows, AlignedBuffer.MaxLength / scratchPerRow);

    private static int BlockRowsFor<TKernels>() where TKernels : struct, IForwardKernels => Math.Min(BlockRowsFor(TKernels.ScratchPerRow), TKernels.MostBlockRows);

    /// <summary>The first aligned float.</summary>
    internal static ref float Align(Span<float> memory)
    {
        ref var start = ref MemoryMarshal.GetReference(memory);
        return ref Unsafe.Add(ref start, AlignedBuffer.AlignmentGap(ref start));
    }
}
