using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// ∂loss/∂W of a convolution of one channel to few maps. A tile holds the taps of a row of the kernel, lane by lane of a vector that covers several pixels; at the end the lanes
/// of a map are added. Threads share rows of taps and vectors, not images.
/// </summary>
internal readonly ref struct FlatGradientWork<V, S, TLayer, TSink>(ref float x, ref float d, int rows, ref float buffer, TSink sink) : IRangeWork
    where V : struct where S : struct, ISimd<V> where TLayer : struct, IConvolution where TSink : struct, IGradientSink, allows ref struct
{
    private const int TileHeight = 8;

    private readonly ref float _x = ref x;
    private readonly ref float _d = ref d;
    private readonly ref float _buffer = ref buffer;
    private readonly TSink _sink = sink;

    private static int Vectors => FlatLanes<V, S, TLayer>.Vectors;

    private static int TilesOfRow => (TLayer.WindowWidth + TileHeight - 1) / TileHeight;

    public static int Tiles => TLayer.WindowHeight * Vectors * TilesOfRow;

    private static int OutputStride => ForwardProjection<TLayer>.SumStride;

    /// <summary>Sums some tiles over all images.</summary>
    public void Run(int first, int end)
    {
        Span<float> bordered = stackalloc float[FlatLanes<V, S, TLayer>.Rows * FlatLanes<V, S, TLayer>.Pitch];
        for (var image = 0; image < rows; image++)
        {
            FlatLanes<V, S, TLayer>.Border(ref Unsafe.Add(ref _x, (nint)image * TLayer.InputStride), bordered);
            for (var tile = first; tile < end; tile++)
            {
                Sum(ref MemoryMarshal.GetReference(bordered), ref Unsafe.Add(ref _d, (nint)image * OutputStride), tile, isFirst: image == 0);
            }
        }
    }

    private void Sum(ref float image, ref float d, int tile, bool isFirst)
    {
        var (rest, tapTile) = Math.DivRem(tile, TilesOfRow);
        var (tapRow, vector) = Math.DivRem(rest, Vectors);
        var tap = tapTile * TileHeight;
        ref var source = ref Unsafe.Add(ref image, (nint)tapRow * TLayer.Dilation * FlatLanes<V, S, TLayer>.Pitch + tap * TLayer.DilationWidth);
        ref var sums = ref Unsafe.Add(ref _buffer, Place(tapRow * TLayer.WindowWidth + tap, vector));
        switch (Math.Min(TileHeight, TLayer.WindowWidth - tap))
        {
            case 1: Sum<Tile1<V, S>>(ref source, ref d, ref sums, vector, isFirst); break;
            case 2: Sum<Tile2<V, S>>(ref source, ref d, ref sums, vector, isFirst); break;
            case 3: Sum<Tile3<V, S>>(ref source, ref d, ref sums, vector, isFirst); break;
            case 4: Sum<Tile4<V, S>>(ref source, ref d, ref sums, vector, isFirst); break;
            case 5: Sum<Tile5<V, S>>(ref source, ref d, ref sums, vector, isFirst); break;
            case 6: Sum<Tile6<V, S>>(ref source, ref d, ref sums, vector, isFirst); break;
            case 7: Sum<Tile7<V, S>>(ref source, ref d, ref sums, vector, isFirst); break;
            default: Sum<Tile8<V, S>>(ref source, ref d, ref sums, vector, isFirst); break;
        }
    }

    /// <summary>A call of its own: with more around them, the JIT gives up inlining the operations of the tiles.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Sum<T>(ref float image, ref float d, ref float sums, int vector, bool isFirst) where T : struct, ITile<T, V, S>
    {
        nint step = TLayer.DilationWidth;
        nint line = TLayer.Stride * FlatLanes<V, S, TLayer>.Pitch;
        nint pixelsOfGroup = FlatLanes<V, S, TLayer>.Pixels;
        nint whole = TLayer.OutputWidth / pixelsOfGroup * pixelsOfGroup;
        nint stride = Vectors * S.Count;
        var pixels = FlatLanes<V, S, TLayer>.PixelsOf(vector);
        var rest = (TLayer.OutputWidth - (int)whole) * TLayer.Outputs - vector * S.Count;
        var sum = isFirst ? T.Start(S.Zero) : T.Load(ref sums, stride);
        for (nint row = 0; row < TLayer.OutputHeight; row++)
        {
            ref var source = ref Unsafe.Add(ref image, row * line);
            ref var gradient = ref Unsafe.Add(ref d, row * TLayer.OutputWidth * TLayer.Outputs + vector * S.Count);
            for (nint column = 0; column < whole; column += pixelsOfGroup)
            {
                sum.MultiplyAddPermuted(ref Unsafe.Add(ref source, column), step, pixels, S.Load(ref gradient, column * TLayer.Outputs));
            }

            if (rest > 0)
            {
                sum.MultiplyAddPermuted(ref Unsafe.Add(ref source, whole), step, pixels, S.LoadPart(ref gradient, whole * TLayer.Outputs, rest));
            }
        }

        sum.Store(ref sums, stride);
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
                ofTap[value % TLayer.Outputs] += Unsafe.Add(ref _buffer, Place(tap, 0) + value);
            }

            for (var map = 0; map < RowLayout.Padding; map += S.Count)
            {
                _sink.Accept<V, S>(S.Load(ref MemoryMarshal.GetReference(ofTap), map), tap * RowLayout.Padding + map);
            }
        }
    }

    /// <summary>Where the sums of a tap and a vector lie.</summary>
    private static nint Place(int tap, int vector) => ((nint)tap * Vectors + vector) * S.Count;
}
