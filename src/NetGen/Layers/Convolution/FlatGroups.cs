using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Tiles of rows one below the other; groups of pixels, each of which fills whole vectors, lie beside each other.</summary>
internal readonly struct FlatGroups<V, S, TLayer> : IDirection where V : struct where S : struct, ISimd<V> where TLayer : struct, IConvolution
{
    public static int Step
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLayer.Stride * FlatLanes<V, S, TLayer>.Pitch;
    }

    public static int SumStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLayer.OutputWidth * TLayer.Outputs;
    }

    public static int LineStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => FlatLanes<V, S, TLayer>.Pixels;
    }

    public static int LineSumStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => FlatLanes<V, S, TLayer>.Pixels * TLayer.Outputs;
    }
}
