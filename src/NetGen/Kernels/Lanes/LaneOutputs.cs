using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>Room on the stack for the outputs of a small network.</summary>
[InlineArray(MostOutputs + LayerStorage.Padding)]
internal struct LaneOutputs
{
    private const int MostOutputs = 32;

    private float _first;

    /// <summary>The first float at a multiple of 64 bytes.</summary>
    [UnscopedRef]
    public ref float Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref _first, AlignedBuffer.AlignmentGap(ref _first));
    }
}
