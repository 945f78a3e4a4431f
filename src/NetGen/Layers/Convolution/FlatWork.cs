using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>The sums of each image of a batch, of one channel and few maps: a vector holds the maps of several pixels, a tile those of eight rows.</summary>
internal readonly ref struct FlatWork<V, S, TLayer, TActivation>(TActivation activation, ref float x, ref float weights, ref float y) : IRangeWork
    where V : struct where S : struct, ISimd<V> where TLayer : struct, IConvolution where TActivation : struct, IActivation
{
    private readonly ref float _x = ref x;
    private readonly ref float _weights = ref weights;
    private readonly ref float _y = ref y;

    public void Run(int first, int end)
    {
        var spreadFloats = RowLayout.Pad(FlatLanes<V, S, TLayer>.SpreadFloats);
        Span<float> memory = stackalloc float[spreadFloats + FlatLanes<V, S, TLayer>.BorderedFloats + RowLayout.Padding];
        ref var spread = ref ForwardPass.Align(memory);
        ref var bordered = ref Unsafe.Add(ref spread, spreadFloats);
        FlatLanes<V, S, TLayer>.SpreadWeights(ref _weights, ref spread);
        for (var image = first; image < end; image++)
        {
            FlatLanes<V, S, TLayer>.Border(ref Unsafe.Add(ref _x, (nint)image * TLayer.InputStride), ref bordered);
            for (var vector = 0; vector < FlatLanes<V, S, TLayer>.Vectors; vector++)
            {
                Image(
                    ref bordered, ref Unsafe.Add(ref spread, vector * FlatLanes<V, S, TLayer>.SpreadStride),
                    ref Unsafe.Add(ref _y, (nint)image * ForwardProjection<TLayer>.SumStride + vector * S.Count), vector);
            }
        }
    }

    /// <summary>One vector of each group of pixels.</summary>
    private void Image(ref float image, ref float weights, ref float sums, int vector)
    {
        for (var row = 0; row < TLayer.OutputHeight; row += FlatLanes<V, S, TLayer>.TileHeight)
        {
            var first = Math.Max(0, Math.Min(row, TLayer.OutputHeight - FlatLanes<V, S, TLayer>.TileHeight));
            Rows(
                ref Unsafe.Add(ref image, (nint)first * TLayer.Stride * FlatLanes<V, S, TLayer>.Pitch + FlatLanes<V, S, TLayer>.FirstPixel(vector)), ref weights,
                ref Unsafe.Add(ref sums, (nint)first * TLayer.OutputWidth * TLayer.Outputs), vector);
        }
    }

    /// <summary>Eight rows. A call of its own: with more around them, the JIT gives up inlining the operations of the tile.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Rows(ref float image, ref float weights, ref float sums, int vector)
    {
        nint step = TLayer.Stride * FlatLanes<V, S, TLayer>.Pitch;
        nint pixelsOfGroup = FlatLanes<V, S, TLayer>.Pixels;
        // Once: a getter within the loop may remain a call.
        var (fives, threes, twos) = TapSteps.Of(TLayer.WindowHeight, S.Count);
        var single = TLayer.WindowHeight == 1;
        // Loaded here: a vector that is handed over stays in memory.
        var read = new SpreadRead<V>(FlatLanes<V, S, TLayer>.PixelsOf(vector));
        var bias = TLayer.BiasStart >= 0 ? S.Load(ref weights, 0) : S.Zero;
        for (nint column = 0; column < TLayer.OutputWidth; column += pixelsOfGroup)
        {
            var first = Math.Min(column, TLayer.OutputWidth - pixelsOfGroup);
            var sum = Tile8<V, S>.Start(bias);
            ref var lines = ref Unsafe.Add(ref image, first);
            ref var ofTaps = ref Unsafe.Add(ref weights, S.Count);
            for (nint tapColumn = 0; tapColumn < TLayer.WindowWidth; tapColumn++)
            {
                ref var line = ref lines;
                for (nint i = 0; i < fives; i++)
                {
                    sum.MultiplyAddTaps<FiveTaps, SpreadRead<V>>(ref line, step, read, ref ofTaps, S.Count);
                    ofTaps = ref Unsafe.Add(ref ofTaps, 5 * S.Count);
                    line = ref Unsafe.Add(ref line, 5 * step);
                }

                for (nint i = 0; i < threes; i++)
                {
                    sum.MultiplyAddTaps<ThreeTaps, SpreadRead<V>>(ref line, step, read, ref ofTaps, S.Count);
                    ofTaps = ref Unsafe.Add(ref ofTaps, 3 * S.Count);
                    line = ref Unsafe.Add(ref line, 3 * step);
                }

                for (nint i = 0; i < twos; i++)
                {
                    sum.MultiplyAddTaps<TwoTaps, SpreadRead<V>>(ref line, step, read, ref ofTaps, S.Count);
                    ofTaps = ref Unsafe.Add(ref ofTaps, 2 * S.Count);
                    line = ref Unsafe.Add(ref line, 2 * step);
                }

                if (single)
                {
                    sum.MultiplyAddTaps<OneTap, SpreadRead<V>>(ref line, step, read, ref ofTaps, S.Count);
                    ofTaps = ref Unsafe.Add(ref ofTaps, S.Count);
                }

                lines = ref Unsafe.Add(ref lines, TLayer.DilationWidth);
            }

            Finish(sum, ref Unsafe.Add(ref sums, first * TLayer.Outputs));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish(Tile8<V, S> sum, ref float sums)
    {
        nint line = TLayer.OutputWidth * TLayer.Outputs;
        if (TLayer.OutputHeight >= FlatLanes<V, S, TLayer>.TileHeight)
        {
            Tile<V, S>.Store(sum, activation, ref sums, line);
            return;
        }

        Unsafe.SkipInit(out TileMemory memory);
        Tile<V, S>.Store(sum, activation, ref memory.Start, S.Count);
        for (nint row = 0; row < TLayer.OutputHeight; row++)
        {
            S.Store(S.Load(ref memory.Start, row * S.Count), ref sums, row * line);
        }
    }
}
