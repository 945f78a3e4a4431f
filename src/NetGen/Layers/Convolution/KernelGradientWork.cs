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

    /// <summary>Images and gradients that stay in the second-level cache, in floats.</summary>
    private const int CachedFloats = 64 * 1024;

    /// <summary>Tiles that go over the images together.</summary>
    private const int TilesTogether = 64;

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

    private static int WholeTiles => InputsOfRun / TileHeight - (InputsOfRun > TileHeight && LeaveLittle ? 1 : 0);

    /// <summary>Whether as many whole tiles as can be leave a low one, which would wait for its sums: one less leaves two of half a height.</summary>
    private static bool LeaveLittle => InputsOfRun % TileHeight != 0 && InputsOfRun % TileHeight <= TileHeight / 2;

    private static int Rest => InputsOfRun - WholeTiles * TileHeight;

    /// <summary>What whole tiles leave, as even as can be.</summary>
    private static int RestTiles => (Rest + MostOfRest - 1) / MostOfRest;

    /// <summary>Inputs of another tile: between zeros it may be taller than what is left, and what it sums beyond has a place in the buffer.</summary>
    private static int MostOfRest => BorderedBand<TLayer>.IsNeeded ? TileHeight : Math.Min(TileHeight, 8);

    private static int TilesOfRun => WholeTiles + RestTiles;

    private static int Panels => (RowLayout.Pad(Outputs) + PanelWidth - 1) / PanelWidth;

    /// <summary>Tiles of all weights.</summary>
    public static int Tiles => TLayer.Groups * Panels * TLayer.WindowHeight * RunsOfRow * TilesOfRun;

    private static int ImagesTogether => Math.Max(1, CachedFloats / (TLayer.InputStride + OutputStride));

    /// <summary>Rows of sums of those images: all, but of an image too large for the cache.</summary>
    private static int RowsTogether => Math.Clamp(
        CachedFloats / ImagesTogether / (TLayer.Stride * TLayer.Width * InputPitch + TLayer.OutputWidth * OutputPitch), 1, TLayer.OutputHeight);

    /// <summary>Computes the gradients of some tiles.</summary>
    public void Run(int first, int end)
    {
        Span<KernelTile> places = stackalloc KernelTile[TilesTogether];
        for (; first < end; first += TilesTogether)
        {
            var some = places[..Math.Min(TilesTogether, end - first)];
            for (var tile = 0; tile < some.Length; tile++)
            {
                some[tile] = TilePlace(first + tile);
            }

            if (BorderedBand<TLayer>.IsNeeded)
            {
                SumBands(some);
            }
            else
            {
                SumImages(some);
            }

            foreach (ref readonly var place in some)
            {
                Drain(place);
            }
        }
    }

    private void SumImages(ReadOnlySpan<KernelTile> places)
    {
        var together = ImagesTogether;
        for (var image = 0; image < rows; image += together)
        {
            for (var row = 0; row < TLayer.OutputHeight; row += RowsTogether)
            {
                var images = new GradientImages(image, Math.Min(together, rows - image), row, Math.Min(RowsTogether, TLayer.OutputHeight - row), FirstSource: 0);
                Sum(ref Unsafe.Add(ref _x, (nint)image * TLayer.InputStride), images, places);
            }
        }
    }

    private void SumBands(ReadOnlySpan<KernelTile> places)
    {
        Span<float> memory = stackalloc float[BorderedBand<TLayer>.Floats + RowLayout.Padding];
        ref var band = ref ForwardPass.Align(memory);
        var rowsTogether = BorderedBand<TLayer>.Rows;
        for (var image = 0; image < rows; image++)
        {
            for (var row = 0; row < TLayer.OutputHeight; row += rowsTogether)
            {
                BorderedBand<TLayer>.Copy(ref Unsafe.Add(ref _x, (nint)image * TLayer.InputStride), row, ref band);
                Sum(ref band, new(image, 1, row, Math.Min(rowsTogether, TLayer.OutputHeight - row), BorderedBand<TLayer>.FirstSource(row)), places);
            }
        }
    }

    private void Sum(ref float source, in GradientImages images, ReadOnlySpan<KernelTile> places)
    {
        foreach (ref readonly var place in places)
        {
            if (place.Width % (2 * S.Count) == 0)
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
        switch (Tall(place.Height))
        {
            case 1: Sum<W, R, Tile1<W, R>>(ref source, place, images); break;
            case 2: Sum<W, R, Tile2<W, R>>(ref source, place, images); break;
            case 3: Sum<W, R, Tile3<W, R>>(ref source, place, images); break;
            case 4: Sum<W, R, Tile4<W, R>>(ref source, place, images); break;
            case 5: Sum<W, R, Tile5<W, R>>(ref source, place, images); break;
            case 6: Sum<W, R, Tile6<W, R>>(ref source, place, images); break;
            case 7: Sum<W, R, Tile7<W, R>>(ref source, place, images); break;
            case 8: Sum<W, R, Tile8<W, R>>(ref source, place, images); break;
            case 9: Sum<W, R, Tile9<W, R>>(ref source, place, images); break;
            case 10: Sum<W, R, Tile10<W, R>>(ref source, place, images); break;
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
        var firstRow = Math.Max(place.FirstRow, range.FirstRow);
        var rowCount = Math.Min(place.FirstRow + place.Rows, range.FirstRow + range.Rows) - firstRow;
        var firstSource = place.FirstSource + (firstRow - place.FirstRow) * TLayer.Stride - range.FirstSource;
        for (nint o = 0; o < width; o += R.Count)
        {
            ref var sums = ref Unsafe.Add(ref _buffer, place.Slot + o);
            var sum = isFirst ? T.Start(R.Zero) : T.Load(ref sums, width);
            for (nint image = 0; image < range.Count; image++)
            {
                ref var source = ref Unsafe.Add(ref images, image * inputStride + firstSource * line + place.Source);
                ref var gradient = ref Unsafe.Add(
                    ref _d, (range.First + image) * outputStride + firstRow * outputLine + place.FirstColumn * outputPitch + place.Output + o);
                for (nint row = 0; row < rowCount; row++)
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
    private void Drain(in KernelTile place)
    {
        for (var row = 0; row < place.Height; row++)
        {
            for (var o = 0; o < place.Width; o += S.Count)
            {
                var offset = row * place.Width + o;
                _sink.Accept<V, S>(S.LoadPart(ref _buffer, place.Slot + offset, Math.Min(S.Count, place.Outputs - o)), place.Offset + offset);
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
        var (input, height) = InputsOf(tile);
        var (firstRow, rows) = ForwardProjection<TLayer>.Inside(TLayer.OutputHeight, tapRow * TLayer.Dilation - TLayer.Padding, TLayer.Stride, TLayer.Height);
        var (firstColumn, columns) = TapsAreOneRun
            ? (0, TLayer.OutputWidth)
            : ForwardProjection<TLayer>.Inside(TLayer.OutputWidth, tap * TLayer.DilationWidth - TLayer.PaddingWidth, TLayer.StrideWidth, TLayer.Width);
        var run = (nint)tapRow * TLayer.WindowWidth + tap;
        var offset = (nint)group * Taps * Channels * padded + panel * Taps * Channels + (run * Channels + input) * width;
        var slot = BorderedBand<TLayer>.IsNeeded
            ? (nint)panel * TLayer.WindowHeight * RowLayout.Pad(InputsOfRun) + ((nint)tapRow * RowLayout.Pad(InputsOfRun) + input) * width
            : offset;
        return new(
            Offset: offset,
            Slot: slot,
            Width: width,
            Height: height,
            Outputs: Outputs - panel,
            FirstRow: firstRow,
            Rows: columns == 0 ? 0 : rows,
            FirstColumn: firstColumn,
            Columns: columns,
            FirstSource: firstRow * TLayer.Stride + tapRow * TLayer.Dilation - TLayer.Padding,
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

        // Only the last may reach beyond its own.
        var height = Tall((Rest + RestTiles - 1) / RestTiles);
        var first = (tile - WholeTiles) * height;
        return (WholeTiles * TileHeight + first, Math.Min(height, Rest - first));
    }

    /// <summary>The lowest tile that there is of at least so many inputs.</summary>
    private static int Tall(int inputs) => inputs switch { <= 10 => inputs, <= 12 => 12, _ => 16 };
}
