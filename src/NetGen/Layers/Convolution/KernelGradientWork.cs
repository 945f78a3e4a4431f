using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// ∂loss/∂W of a convolution. A tile holds the gradients of some inputs of a panel's outputs while it goes over the pixels of a few images, and adds them to
/// a buffer; the sink gets each weight once. Threads share the weights, not the images, so that each gradient is summed in one order.
/// </summary>
internal readonly ref struct KernelGradientWork<V, S, TLayer, TSink>(ref float x, ref float d, int rows, ref float buffer, TSink sink) : IRangeWork
    where V : struct where S : struct, ISimd<V> where TLayer : struct, IConvolution where TSink : struct, IGradientSink, allows ref struct
{
    private const int PanelWidth = RowLayout.PanelWidth;

    /// <summary>Inputs of a tile.</summary>
    private const int TileHeight = 8;

    /// <summary>Images and gradients that stay in the second-level cache, in floats.</summary>
    private const int CachedFloats = 64 * 1024;

    private readonly ref float _x = ref x;
    private readonly ref float _d = ref d;
    private readonly ref float _buffer = ref buffer;
    private readonly TSink _sink = sink;

    private static int Channels => TLayer.Channels / TLayer.Groups;

    private static int Outputs => TLayer.Outputs / TLayer.Groups;

    private static int InputPitch => ImageLayout.Pitch(TLayer.Channels);

    private static int OutputPitch => ImageLayout.Pitch(TLayer.Outputs);

    private static int OutputStride => ImageLayout.Stride(TLayer.OutputHeight * TLayer.OutputWidth, TLayer.Outputs);

    private static int Taps => TLayer.WindowHeight * TLayer.WindowWidth;

    /// <summary>Whether the taps of a row lie one behind the other and are all inside at every pixel, so that they are one run of inputs.</summary>
    private static bool TapsAreOneRun => ForwardProjection<TLayer>.TapsAreContiguous && TLayer.PaddingWidth == 0
        && (TLayer.OutputWidth - 1) * TLayer.StrideWidth + TLayer.WindowWidth <= TLayer.Width;

    /// <summary>Inputs that a run of weights has: those of a tap, or of a row of taps.</summary>
    private static int InputsOfRun => TapsAreOneRun ? TLayer.WindowWidth * Channels : Channels;

    private static int RunsOfRow => TapsAreOneRun ? 1 : TLayer.WindowWidth;

    private static int TilesOfRun => (InputsOfRun + TileHeight - 1) / TileHeight;

    private static int Panels => (RowLayout.Pad(Outputs) + PanelWidth - 1) / PanelWidth;

    /// <summary>Tiles of all weights.</summary>
    public static int Tiles => TLayer.Groups * Panels * TLayer.WindowHeight * RunsOfRow * TilesOfRun;

    private static int ImagesTogether => Math.Max(1, CachedFloats / (TLayer.InputStride + OutputStride));

    /// <summary>Computes the gradients of some tiles.</summary>
    public void Run(int first, int end)
    {
        for (var image = 0; image < rows; image += ImagesTogether)
        {
            for (var tile = first; tile < end; tile++)
            {
                Sum(tile, image, Math.Min(rows, image + ImagesTogether));
            }
        }

        for (var tile = first; tile < end; tile++)
        {
            Drain(tile);
        }
    }

    private void Sum(int tile, int firstImage, int endImage)
    {
        var place = TilePlace(tile);
        if (place.Width == PanelWidth)
        {
            OfHeight<Pair<V>, SimdPair<V, S>>(place, firstImage, endImage);
        }
        else
        {
            OfHeight<V, S>(place, firstImage, endImage);
        }
    }

    private void OfHeight<W, R>(in KernelTile place, int firstImage, int endImage) where W : struct where R : struct, ISimd<W>
    {
        switch (place.Height)
        {
            case 1: Sum<W, R, Tile1<W, R>>(place, firstImage, endImage); break;
            case 2: Sum<W, R, Tile2<W, R>>(place, firstImage, endImage); break;
            case 3: Sum<W, R, Tile3<W, R>>(place, firstImage, endImage); break;
            case 4: Sum<W, R, Tile4<W, R>>(place, firstImage, endImage); break;
            case 5: Sum<W, R, Tile5<W, R>>(place, firstImage, endImage); break;
            case 6: Sum<W, R, Tile6<W, R>>(place, firstImage, endImage); break;
            case 7: Sum<W, R, Tile7<W, R>>(place, firstImage, endImage); break;
            default: Sum<W, R, Tile8<W, R>>(place, firstImage, endImage); break;
        }
    }

    /// <summary>A call of its own: with more around them, the JIT gives up inlining the operations of the tiles. Constants come first, for the same reason.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Sum<W, R, T>(in KernelTile place, int firstImage, int endImage) where W : struct where R : struct, ISimd<W> where T : struct, ITile<T, W, R>
    {
        nint line = TLayer.Width * InputPitch;
        nint pixel = TLayer.StrideWidth * InputPitch;
        nint nextLine = TLayer.Stride * line;
        nint inputStride = TLayer.InputStride;
        nint outputPitch = OutputPitch;
        nint outputLine = TLayer.OutputWidth * outputPitch;
        nint outputStride = OutputStride;
        nint width = place.Width;
        for (nint o = 0; o < width; o += R.Count)
        {
            ref var sums = ref Unsafe.Add(ref _buffer, place.Offset + o);
            var sum = firstImage == 0 ? T.Start(R.Zero) : T.Load(ref sums, width);
            for (nint image = firstImage; image < endImage; image++)
            {
                ref var source = ref Unsafe.Add(ref _x, image * inputStride + place.FirstSource * line + place.Source);
                ref var gradient = ref Unsafe.Add(ref _d, image * outputStride + place.FirstRow * outputLine + place.FirstColumn * outputPitch + place.Output + o);
                for (nint row = 0; row < place.Rows; row++)
                {
                    sum.MultiplyAddAll(ref source, pixel, 1, ref gradient, outputPitch, place.Columns);
                    source = ref Unsafe.Add(ref source, nextLine);
                    gradient = ref Unsafe.Add(ref gradient, outputLine);
                }
            }

            sum.Store(ref sums, width);
        }
    }

    /// <summary>Hands a tile's gradients to the sink; what belongs to no output is 0.</summary>
    private void Drain(int tile)
    {
        var place = TilePlace(tile);
        for (var row = 0; row < place.Height; row++)
        {
            for (var o = 0; o < place.Width; o += S.Count)
            {
                var offset = place.Offset + row * place.Width + o;
                _sink.Accept<V, S>(S.LoadPart(ref _buffer, offset, Math.Min(S.Count, place.Outputs - o)), offset);
            }
        }
    }

    /// <summary>Where a tile lies: groups, in them panels, rows of taps, runs of inputs, tiles.</summary>
    private static KernelTile TilePlace(int tile)
    {
        (var rest, tile) = Math.DivRem(tile, TilesOfRun);
        (rest, var tap) = Math.DivRem(rest, RunsOfRow);
        (rest, var tapRow) = Math.DivRem(rest, TLayer.WindowHeight);
        var (group, panelIndex) = Math.DivRem(rest, Panels);
        var panel = panelIndex * PanelWidth;
        var padded = RowLayout.Pad(Outputs);
        var width = Math.Min(PanelWidth, padded - panel);
        var input = tile * TileHeight;
        var (firstRow, rows) = ForwardProjection<TLayer>.Inside(TLayer.OutputHeight, tapRow * TLayer.Dilation - TLayer.Padding, TLayer.Stride, TLayer.Height);
        var (firstColumn, columns) = TapsAreOneRun
            ? (0, TLayer.OutputWidth)
            : ForwardProjection<TLayer>.Inside(TLayer.OutputWidth, tap * TLayer.DilationWidth - TLayer.PaddingWidth, TLayer.StrideWidth, TLayer.Width);
        return new(
            Offset: (nint)group * Taps * Channels * padded + panel * Taps * Channels + (((nint)tapRow * TLayer.WindowWidth + tap) * Channels + input) * width,
            Width: width,
            Height: Math.Min(TileHeight, InputsOfRun - input),
            Outputs: Outputs - panel,
            FirstRow: firstRow,
            Rows: columns == 0 ? 0 : rows,
            FirstColumn: firstColumn,
            Columns: columns,
            FirstSource: firstRow * TLayer.Stride + tapRow * TLayer.Dilation - TLayer.Padding,
            Source: (TapsAreOneRun ? 0 : firstColumn * TLayer.StrideWidth + tap * TLayer.DilationWidth - TLayer.PaddingWidth) * InputPitch + group * Channels + input,
            Output: group * Outputs + panel);
    }
}
