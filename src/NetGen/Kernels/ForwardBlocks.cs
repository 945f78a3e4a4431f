using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Threading;

namespace NetGen.Kernels;

/// <summary>The outputs of a batch, by blocks of rows; each block goes through all layers.</summary>
internal readonly ref struct ForwardBlocks<TKernels>(
    ReadOnlySpan<float> input, Span<float> output, int rows, int blockRows, AlignedBuffer parameters) : IChunkedWork
    where TKernels : struct, IForwardKernels
{
    private readonly ReadOnlySpan<float> _input = input;
    private readonly Span<float> _output = output;

    /// <summary>Number of blocks.</summary>
    public int Count => (int)(((long)rows + blockRows - 1) / blockRows);

    /// <summary>Computes one block. A call of its own, since it takes its scratch from the stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Run(int chunk)
    {
        var first = chunk * blockRows;
        var count = Math.Min(blockRows, rows - first);
        var needed = count * TKernels.ScratchPerRow;
        var memory = needed <= ForwardPass.StackFloats
            ? stackalloc float[needed + ForwardPass.AlignmentFloats]
            : ThreadScratch.OfAtLeast(needed).Span;
        ref var x = ref MemoryMarshal.GetReference(_input.Slice(first * TKernels.InputSize, count * TKernels.InputSize));
        ref var result = ref Dispatch.Rows<TKernels>(ref x, count, ref parameters.Start, ref ForwardPass.Align(memory));
        PaddedRows.CopyTo(ref result, count, TKernels.OutputSize, _output.Slice(first * TKernels.OutputSize, count * TKernels.OutputSize));
    }
}
