using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// Inference of a small network: a single row takes the short way, everything else that of <see cref="ForwardPass"/>. So does
/// everything where code for 16 lanes meets registers of fewer: pairs of them take so many calls that the JIT stops inlining (18 times
/// slower). Code for 8 lanes is short enough for pairs.
/// </summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneForwardPass
{
    /// <inheritdoc cref="ForwardPass.Run{TKernels}(ReadOnlySpan{float}, Span{float}, NetworkParameters)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TKernels, TLanes>(ReadOnlySpan<float> input, Span<float> output, NetworkParameters parameters)
        where TKernels : struct, INetworkKernels where TLanes : struct, ILaneKernels
    {
        if (HasRegisters<TLanes>() && input.Length == TKernels.InputSize && output.Length == TKernels.OutputSize)
        {
            Overlap.Require(in MemoryMarshal.GetReference(input), TKernels.InputSize, in MemoryMarshal.GetReference(output), TKernels.OutputSize, nameof(output));
            RunRow<TKernels, TLanes>(ref MemoryMarshal.GetReference(input), ref MemoryMarshal.GetReference(output), ref parameters.Memory.Start);
        }
        else
        {
            ForwardPass.Run<TKernels>(input, output, parameters);
        }
    }

    /// <inheritdoc cref="ForwardPass.Value{TKernels}(ReadOnlySpan{float}, NetworkParameters)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Value<TKernels, TLanes>(ReadOnlySpan<float> input, NetworkParameters parameters)
        where TKernels : struct, INetworkKernels where TLanes : struct, ILaneKernels =>
        HasRegisters<TLanes>() && input.Length == TKernels.InputSize
            ? RowValue<TLanes>(ref MemoryMarshal.GetReference(input), ref parameters.Memory.Start)
            : ForwardPass.Value<TKernels>(input, parameters);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasRegisters<TLanes>() where TLanes : struct, ILaneKernels =>
        TLanes.Lanes < Vector512<float>.Count || Vector512.IsHardwareAccelerated;

    /// <summary>A call of its own: what is on its stack need not be zeroed, whatever the emitted code's project demands.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunRow<TKernels, TLanes>(ref float input, ref float output, ref float parameters)
        where TKernels : struct, INetworkKernels where TLanes : struct, ILaneKernels
    {
        Unsafe.SkipInit(out TileMemory memory);
        ref var y = ref memory.Start;
        Row<TLanes>(ref input, ref parameters, ref y);
        nint i = 0;
        for (; i <= TKernels.OutputSize - Vector128<float>.Count; i += Vector128<float>.Count)
        {
            Vector128.LoadUnsafe(ref y, (nuint)i).StoreUnsafe(ref output, (nuint)i);
        }

        for (; i < TKernels.OutputSize; i++)
        {
            Unsafe.Add(ref output, i) = Unsafe.Add(ref y, i);
        }
    }

    /// <summary>A call of its own for the same reason.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float RowValue<TLanes>(ref float input, ref float parameters) where TLanes : struct, ILaneKernels
    {
        Unsafe.SkipInit(out TileMemory memory);
        ref var y = ref memory.Start;
        Row<TLanes>(ref input, ref parameters, ref y);
        return y;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Row<TLanes>(ref float input, ref float parameters, ref float y) where TLanes : struct, ILaneKernels
    {
        if (TLanes.Lanes == Vector512<float>.Count)
        {
            TLanes.Row<Vector512<float>, Simd512>(ref input, ref parameters, ref y);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            TLanes.Row<Vector256<float>, Simd256>(ref input, ref parameters, ref y);
        }
        else
        {
            TLanes.Row<Pair<Vector128<float>>, SimdPair<Vector128<float>, Simd128>>(ref input, ref parameters, ref y);
        }
    }
}
