using System.Runtime.Intrinsics;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Runs a network's computations at the widest vectors that the processor has.</summary>
internal static class Dispatch
{
    /// <summary>Rows that are computed together.</summary>
    public static int TileRows => Vector512.IsHardwareAccelerated
        ? Tiling<Vector512<float>, Simd512>.Tallest
        : Tiling<Vector128<float>, Simd128>.Tallest;

    /// <inheritdoc cref="IForwardKernels.Row"/>
    public static ref float Row<TKernels>(ref float x, ref float p, ref float scratch) where TKernels : struct, IForwardKernels
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return ref TKernels.Row<Vector512<float>, Simd512>(ref x, ref p, ref scratch);
        }

        if (Vector256.IsHardwareAccelerated)
        {
            return ref TKernels.Row<Vector256<float>, Simd256>(ref x, ref p, ref scratch);
        }

        return ref TKernels.Row<Vector128<float>, Simd128>(ref x, ref p, ref scratch);
    }

    /// <inheritdoc cref="IForwardKernels.Rows"/>
    public static ref float Rows<TKernels>(ref float x, int rows, ref float p, ref float scratch) where TKernels : struct, IForwardKernels
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return ref TKernels.Rows<Vector512<float>, Simd512>(ref x, rows, ref p, ref scratch);
        }

        if (Vector256.IsHardwareAccelerated)
        {
            return ref TKernels.Rows<Vector256<float>, Simd256>(ref x, rows, ref p, ref scratch);
        }

        return ref TKernels.Rows<Vector128<float>, Simd128>(ref x, rows, ref p, ref scratch);
    }

    /// <inheritdoc cref="INetworkKernels.Train"/>
    public static float Train<TKernels, TSink>(in TrainingPass pass, ref TSink sink)
        where TKernels : struct, INetworkKernels where TSink : struct, IGradientSink, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return TKernels.Train<Vector512<float>, Simd512, TSink>(pass, ref sink);
        }

        if (Vector256.IsHardwareAccelerated)
        {
            return TKernels.Train<Vector256<float>, Simd256, TSink>(pass, ref sink);
        }

        return TKernels.Train<Vector128<float>, Simd128, TSink>(pass, ref sink);
    }

    /// <inheritdoc cref="INetworkKernels.SeeSignals"/>
    public static void SeeSignals<TKernels>(in TrainingPass pass) where TKernels : struct, INetworkKernels
    {
        if (Vector512.IsHardwareAccelerated)
        {
            TKernels.SeeSignals<Vector512<float>, Simd512>(pass);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            TKernels.SeeSignals<Vector256<float>, Simd256>(pass);
        }
        else
        {
            TKernels.SeeSignals<Vector128<float>, Simd128>(pass);
        }
    }
}
