using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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

    private const int MostOfRest = 8;

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

    /// <summary>Whether the taps of a row lie one behind the other and are all inside at every pixel, or copied between zeros, so that they are one run of inputs.</summary>
    private static bool TapsAreOneRun => BorderedBand<TLayer>.IsNeeded || (ForwardProjection<TLayer>.TapsAreContiguous && BorderedBand<TLayer>.IsInside);

    /// <summary>Inputs that a run of weights has: those of a tap, or of a row of taps.</summary>
    private static int InputsOfRun => TapsAreOneRun ? TLayer.WindowWidth * Channels : Channels;

    private static int RunsOfRow => TapsAreOneRun ? 1 : TLayer.WindowWidth;

    /// <summary>Inputs of a whole tile, in one or two vectors of outputs: as many as there are registers for.</summary>
    private static int TileHeight => !Vector512.IsHardwareAccelerated ? 6 : Outputs <= RowLayout.Padding ? 16 : InputsOfRun % 8 == 0 ? 8 : 12;

    private static int WholeTiles => InputsOfRun / TileHeight;

    /// <summary>What whole tiles leave, as even as can be.</summary>
    private static int RestTiles => (InputsOfRun % TileHeight + MostOfRest - 1) / MostOfRest;

    private static int TilesOfRun => WholeTiles + RestTiles;

    private static int Panels => (RowLayout.Pad(Outputs) + PanelWidth - 1) / PanelWidth;

    /// <summary>Tiles of all weights.</summary>
    public static int Tiles => TLayer.Groups * Panels * TLayer.WindowHeight * RunsOfRow * TilesOfRun;

    private static int ImagesTogether => Math.Max(1, CachedFloats / (TLayer.InputStride + OutputStride));

    /// <summary>Computes the gradients of some tiles.</summary>
    public void Run(int first, int end)
    {
        if (BorderedBand<TLayer>.IsNeeded)
        {
            RunBands(first, end);
        }
        else
        {
            for (var image = 0; image < rows; image += ImagesTogether)
            {
                var images = new GradientImages(image, Math.Min(ImagesTogether, rows - image), 0, TLayer.OutputHeight);
                Sum(ref Unsafe.Add(ref _x, (nint)image * TLayer.InputStride), images, first, end);
            }
        }

        for (var tile = first; tile < end; tile++)
        {
            Drain(tile);
        }
    }

    private void RunBands(int first, int end)
    {
        Span<float> memory = stackalloc float[BorderedBand<TLayer>.Floats + RowLayout.Padding];
        ref var band = ref ForwardPass.Align(memory);
        for (var image = 0; image < rows; image++)
        {
            for (var row = 0; row < TLayer.OutputHeight; row += BorderedBand<TLayer>.Rows)
            {
                BorderedBand<TLayer>.Copy(ref Unsafe.Add(ref _x, (nint)image * TLayer.InputStride), row, ref band);
                Sum(ref band, new(image, 1, row, Math.Min(BorderedBand<TLayer>.Rows, TLayer.OutputHeight - row)), first, end);
            }
        }
    }

    private void Sum(ref float source, in GradientImages images, int first, int end)
    {
        for (var tile = first; tile < end; tile++)
        {
            var place = TilePlace(tile, images);
            if (place.Width == PanelWidth)
            {
                OfHeight<Pair<V>, SimdPair<V, S>>(ref source, place, images);
            }
            else
            {
                OfHeight<V, S>(ref source, place, images);
            }
        }
    }

    private void OfHeight<W, R>(ref float source, in KernelTile place, in GradientImages images) where W : struct where R : struct, ISimd<W>
    {
        switch (place.Height)
        {
            case 1: Sum<W, R, Tile1<W, R>>(ref source, place, images); break;
            case 2: Sum<W, R, Tile2<W, R>>(ref source, place, images); break;
            case 3: Sum<W, R, Tile3<W, R>>(ref source, place, images); break;
            case 4: Sum<W, R, Tile4<W, R>>(ref source, place, images); break;
            case 5: Sum<W, R, Tile5<W, R>>(ref source, place, images); break;
            case 6: Sum<W, R, Tile6<W, R>>(ref source, place, images); break;
            case 7: Sum<W, R, Tile7<W, R>>(ref source, place, images); break;
            case 8: Sum<W, R, Tile8<W, R>>(ref source, place, images); break;
            case 12: Sum<W, R, Tile12<W, R>>(ref source, place, images); break;
            default: Sum<W, R, Tile16<W, R>>(ref source, place, images); break;
        }
    }

    /// <summary>A call of its own: with more around them, the JIT gives up inlining the operations of the tiles. Constants come first, for the same reason.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Sum<W, R, T>(ref float images, in KernelTile place, in GradientImages range) where W : struct where R : struct, ISimd<W> where T : struct, ITile<T, W, R>
    {
        nint pixel = TLayer.StrideWidth * InputPitch;
        nint line = BorderedBand<TLayer>.IsNeeded ? BorderedBand<TLayer>.LineFloats : TLayer.Width * InputPitch;
        nint nextLine = TLayer.Stride * line;
        nint inputStride = TLayer.InputStride;
        nint outputPitch = OutputPitch;
        nint outputLine = TLayer.OutputWidth * outputPitch;
        nint outputStride = OutputStride;
        nint width = place.Width;
        var isFirst = range.IsFirst;
        for (nint o = 0; o < width; o += R.Count)
        {
            ref var sums = ref Unsafe.Add(ref _buffer, place.Offset + o);
            var sum = isFirst ? T.Start(R.Zero) : T.Load(ref sums, width);
            for (nint image = 0; image < range.Count; image++)
            {
                ref var source = ref Unsafe.Add(ref images, image * inputStride + place.FirstSource * line + place.Source);
                ref var gradient = ref Unsafe.Add(
                    ref _d, (range.First + image) * outputStride + place.FirstRow * outputLine + place.FirstColumn * outputPitch + place.Output + o);
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
        var place = TilePlace(tile, default);
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
    private static KernelTile TilePlace(int tile, in GradientImages images)
    {
        (var rest, tile) = Math.DivRem(tile, TilesOfRun);
        (rest, var tap) = Math.DivRem(rest, RunsOfRow);
        (rest, var tapRow) = Math.DivRem(rest, TLayer.WindowHeight);
        var (group, panelIndex) = Math.DivRem(rest, Panels);
        var panel = panelIndex * PanelWidth;
        var padded = RowLayout.Pad(Outputs);
        var width = Math.Min(PanelWidth, padded - panel);
        var (input, height) = InputsOf(tile);
        var (firstRow, rows) = ForwardProjection<TLayer>.Inside(TLayer.OutputHeight, tapRow * TLayer.Dilation - TLayer.Padding, TLayer.Stride, TLayer.Height);
        var endRow = Math.Min(firstRow + rows, images.FirstRow + images.Rows);
        firstRow = Math.Max(firstRow, images.FirstRow);
        var (firstColumn, columns) = TapsAreOneRun
            ? (0, TLayer.OutputWidth)
            : ForwardProjection<TLayer>.Inside(TLayer.OutputWidth, tap * TLayer.DilationWidth - TLayer.PaddingWidth, TLayer.StrideWidth, TLayer.Width);
        return new(
            Offset: (nint)group * Taps * Channels * padded + panel * Taps * Channels + (((nint)tapRow * TLayer.WindowWidth + tap) * Channels + input) * width,
            Width: width,
            Height: height,
            Outputs: Outputs - panel,
            FirstRow: firstRow,
            Rows: columns == 0 ? 0 : Math.Max(0, endRow - firstRow),
            FirstColumn: firstColumn,
            Columns: columns,
            FirstSource: firstRow * TLayer.Stride + tapRow * TLayer.Dilation - TLayer.Padding - (BorderedBand<TLayer>.IsNeeded ? BorderedBand<TLayer>.FirstSource(images.FirstRow) : 0),
            Source: (TapsAreOneRun ? 0 : firstColumn * TLayer.StrideWidth + tap * TLayer.DilationWidth - TLayer.PaddingWidth) * InputPitch + group * Channels + input,
            Output: group * Outputs + panel);
    }

    /// <summary>The first input of a tile in its run, and how many it has.</summary>
    private static (int First, int Count) InputsOf(int tile)
    {
        if (tile < WholeTiles)
        {
            return (tile * TileHeight, TileHeight);
        }

        var rest = InputsOfRun % TileHeight;
        var height = (rest + RestTiles - 1) / RestTiles;
        var first = (tile - WholeTiles) * height;
        return (WholeTiles * TileHeight + first, Math.Min(height, rest - first));
    }
}
