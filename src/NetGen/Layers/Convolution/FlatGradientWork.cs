using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// ∂loss/∂W of a convolution of one channel to few maps. Up to three by three taps are summed at once, lane by lane of a vector that covers several pixels; at the end the
/// lanes of a map are added. Threads share blocks of taps and vectors, not images.
/// </summary>
internal readonly ref struct FlatGradientWork<V, S, TLayer, TSink>(ref float x, ref float d, int rows, ref float buffer, TSink sink) : IRangeWork
    where V : struct where S : struct, ISimd<V> where TLayer : struct, IConvolution where TSink : struct, IGradientSink, allows ref struct
{
    /// <summary>Taps of a block, in either direction.</summary>
    private const int BlockSide = 3;

    private readonly ref float _x = ref x;
    private readonly ref float _d = ref d;
    private readonly ref float _buffer = ref buffer;
    private readonly TSink _sink = sink;

    private static int Vectors => FlatLanes<V, S, TLayer>.Vectors;

    private static int BlocksDown => (TLayer.WindowHeight + BlockSide - 1) / BlockSide;

    private static int BlocksAcross => (TLayer.WindowWidth + BlockSide - 1) / BlockSide;

    /// <summary>What is shared: a block of taps and a vector.</summary>
    public static int Tiles => BlocksDown * BlocksAcross * Vectors;

    private static int OutputStride => ForwardProjection<TLayer>.SumStride;

    /// <summary>Sums some tiles over all images.</summary>
    public void Run(int first, int end)
    {
        Span<float> memory = stackalloc float[FlatLanes<V, S, TLayer>.BorderedFloats + RowLayout.Padding];
        ref var bordered = ref ForwardPass.Align(memory);
        for (var image = 0; image < rows; image++)
        {
            FlatLanes<V, S, TLayer>.Border(ref Unsafe.Add(ref _x, (nint)image * TLayer.InputStride), ref bordered);
            for (var tile = first; tile < end; tile++)
            {
                Sum(ref bordered, ref Unsafe.Add(ref _d, (nint)image * OutputStride), tile, isFirst: image == 0);
            }
        }
    }

    private void Sum(ref float image, ref float d, int tile, bool isFirst)
    {
        (tile, var vector) = Math.DivRem(tile, Vectors);
        var (down, across) = Math.DivRem(tile, BlocksAcross);
        var (tapRow, tap) = (down * BlockSide, across * BlockSide);
        ref var source = ref Unsafe.Add(ref image, (nint)tapRow * TLayer.Dilation * FlatLanes<V, S, TLayer>.Pitch + tap * TLayer.DilationWidth + FlatLanes<V, S, TLayer>.FirstPixel(vector));
        ref var sums = ref Unsafe.Add(ref _buffer, Place(tapRow, tap, vector));
        switch (TLayer.WindowWidth - tap)
        {
            case 1: Sum<One>(ref source, ref d, ref sums, vector, TLayer.WindowHeight - tapRow, isFirst); break;
            case 2: Sum<Two>(ref source, ref d, ref sums, vector, TLayer.WindowHeight - tapRow, isFirst); break;
            default: Sum<Three>(ref source, ref d, ref sums, vector, TLayer.WindowHeight - tapRow, isFirst); break;
        }
    }

    private static void Sum<TAcross>(ref float image, ref float d, ref float sums, int vector, int tapRows, bool isFirst) where TAcross : struct, ICount
    {
        switch (tapRows)
        {
            case 1: Sum<TAcross, One>(ref image, ref d, ref sums, vector, isFirst); break;
            case 2: Sum<TAcross, Two>(ref image, ref d, ref sums, vector, isFirst); break;
            default: Sum<TAcross, Three>(ref image, ref d, ref sums, vector, isFirst); break;
        }
    }

    /// <summary>
    /// One tile and image, column by column of its pixels: the gradients of three neighbouring rows meet what is read and spread of one row of the image.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Sum<TAcross, TDown>(ref float image, ref float d, ref float sums, int vector, bool isFirst) where TAcross : struct, ICount where TDown : struct, ICount
    {
        nint line = TLayer.Stride * FlatLanes<V, S, TLayer>.Pitch;
        nint tapStep = TLayer.DilationWidth;
        nint outputLine = TLayer.OutputWidth * TLayer.Outputs;
        nint pixelsOfGroup = FlatLanes<V, S, TLayer>.Pixels;
        nint lines = TLayer.OutputHeight + TDown.Count - 1;
        nint firstPixel = FlatLanes<V, S, TLayer>.FirstPixel(vector);
        var pixels = FlatLanes<V, S, TLayer>.PixelsOf(vector);
        var block = isFirst ? default : TapBlock<V, S>.Load(ref sums);
        for (nint column = 0; column < TLayer.OutputWidth; column += pixelsOfGroup)
        {
            // The last group reaches back; what the one before has done counts once.
            var first = Math.Min(column, TLayer.OutputWidth - pixelsOfGroup);
            var isNew = S.GreaterThan(S.ConvertBitsToFloat(pixels), S.Create(column - first - firstPixel - 1));
            ref var source = ref Unsafe.Add(ref image, first);
            ref var gradient = ref Unsafe.Add(ref d, first * TLayer.Outputs + vector * S.Count);
            var (gradient1, gradient2) = (S.Zero, S.Zero);
            for (nint row = 0; row < lines; row++)
            {
                var gradient0 = row < TLayer.OutputHeight ? S.And(S.Load(ref gradient, row * outputLine), isNew) : S.Zero;
                block.MultiplyAdd<TAcross, TDown>(ref source, tapStep, pixels, gradient0, gradient1, gradient2);
                (gradient2, gradient1) = (gradient1, gradient0);
                source = ref Unsafe.Add(ref source, line);
            }
        }

        block.Store(ref sums);
    }

    /// <summary>Adds the lanes of each map, and hands the gradients to the sink; when all tiles are summed.</summary>
    public void Drain()
    {
        Span<float> ofTap = stackalloc float[RowLayout.Padding];
        for (var tap = 0; tap < TLayer.WindowHeight * TLayer.WindowWidth; tap++)
        {
            ofTap.Clear();
            for (var value = 0; value < Vectors * S.Count; value++)
            {
                ofTap[value % TLayer.Outputs] += Unsafe.Add(ref _buffer, Place(tap / TLayer.WindowWidth, tap % TLayer.WindowWidth, value / S.Count) + value % S.Count);
            }

            for (var map = 0; map < RowLayout.Padding; map += S.Count)
            {
                _sink.Accept<V, S>(S.Load(ref MemoryMarshal.GetReference(ofTap), map), tap * RowLayout.Padding + map);
            }
        }
    }

    /// <summary>Where the sums of a tap and a vector lie: tile by tile.</summary>
    private static nint Place(int tapRow, int tap, int vector)
    {
        nint tile = (tapRow / BlockSide * BlocksAcross + tap / BlockSide) * Vectors + vector;
        return (tile * TapBlock<V, S>.Taps + tapRow % BlockSide * BlockSide + tap % BlockSide) * S.Count;
    }
}
