using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>
/// Room on the stack for 16 vectors: a tile's sums, which a loop hands on one by one, the outputs of a small network, or the units of a
/// layer of <see cref="IColumnKernels"/>.
/// </summary>
[InlineArray(MostRows * RowLayout.PanelWidth + AlignmentFloats)]
internal struct TileMemory
{
    private const int MostRows = 8;
    private const int AlignmentFloats = 16;

    private float _first;

    /// <summary>The first float at a multiple of 64 bytes: a vector across two cache lines is stored and loaded several times slower.</summary>
    [UnscopedRef]
    public ref float Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref _first, AlignedBuffer.AlignmentGap(ref _first));
    }
}
