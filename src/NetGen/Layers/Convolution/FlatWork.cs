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
        nint groups = TLayer.OutputWidth / FlatLanes<V, S, TLayer>.Pixels;
        ref var source = ref Unsafe.Add(ref image, FlatLanes<V, S, TLayer>.FirstPixel(vector));
        Groups(ref source, ref weights, ref sums, vector, groups);
        nint last = TLayer.OutputWidth - FlatLanes<V, S, TLayer>.Pixels;
        if (last > (groups - 1) * FlatLanes<V, S, TLayer>.Pixels)
        {
            // The last group reaches back.
            Groups(ref Unsafe.Add(ref source, last), ref weights, ref Unsafe.Add(ref sums, last * TLayer.Outputs), vector, groups: 1);
        }
    }

    private void Groups(ref float image, ref float weights, ref float sums, int vector, nint groups)
    {
        var read = new SpreadRead<V>(FlatLanes<V, S, TLayer>.PixelsOf(vector));
        var run = new SlidingRun(
            Rows: TLayer.WindowWidth, RowStep: TLayer.DilationWidth, RowWeights: TLayer.WindowHeight * S.Count, TapSteps.Of(TLayer.WindowHeight, S.Count), TapWeights: S.Count, Depth: 1);
        var tiles = new TileGrid(Math.Max(TLayer.OutputHeight, TileGrid.Height), groups);
        ref var taps = ref Unsafe.Add(ref weights, S.Count);
        if (TLayer.OutputHeight >= TileGrid.Height)
        {
            SlidingTiles<V, S, FlatGroups<V, S, TLayer>, SpreadRead<V>, WholeVectors, TActivation>.Cover(
                ref image, read, ref taps, ref weights, hasBias: true, ref sums, S.Count, tiles, run, activation);
        }
        else
        {
            SlidingTiles<V, S, FlatGroups<V, S, TLayer>, SpreadRead<V>, FewRows<TLayer>, TActivation>.Cover(
                ref image, read, ref taps, ref weights, hasBias: true, ref sums, S.Count, tiles, run, activation);
        }
    }
}
