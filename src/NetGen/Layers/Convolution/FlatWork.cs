using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>The sums of each image of a batch, of one channel and few maps: a vector holds the maps of several pixels, a tile those of several rows.</summary>
internal readonly ref struct FlatWork<V, S, TLayer, TActivation>(TActivation activation, ref float x, ref float weights, ref float y) : IRangeWork
    where V : struct where S : struct, ISimd<V> where TLayer : struct, IConvolution where TActivation : struct, IActivation
{
    private const int Tallest = 8;

    private readonly ref float _x = ref x;
    private readonly ref float _weights = ref weights;
    private readonly ref float _y = ref y;

    public void Run(int first, int end)
    {
        Span<float> bordered = stackalloc float[FlatLanes<V, S, TLayer>.Rows * FlatLanes<V, S, TLayer>.Pitch];
        ref var image = ref MemoryMarshal.GetReference(bordered);
        for (var row = first; row < end; row++)
        {
            FlatLanes<V, S, TLayer>.Border(ref Unsafe.Add(ref _x, (nint)row * TLayer.InputStride), bordered);
            ref var sums = ref Unsafe.Add(ref _y, (nint)row * ForwardProjection<TLayer>.SumStride);
            var tiles = (TLayer.OutputHeight + Tallest - 1) / Tallest;
            switch ((TLayer.OutputHeight + tiles - 1) / tiles)
            {
                case 1: Image<Tile1<V, S>>(ref image, ref sums); break;
                case 2: Image<Tile2<V, S>>(ref image, ref sums); break;
                case 3: Image<Tile3<V, S>>(ref image, ref sums); break;
                case 4: Image<Tile4<V, S>>(ref image, ref sums); break;
                case 5: Image<Tile5<V, S>>(ref image, ref sums); break;
                case 6: Image<Tile6<V, S>>(ref image, ref sums); break;
                case 7: Image<Tile7<V, S>>(ref image, ref sums); break;
                default: Image<Tile8<V, S>>(ref image, ref sums); break;
            }
        }
    }

    private void Image<T>(ref float image, ref float sums) where T : struct, ITile<T, V, S>
    {
        for (var row = 0; row < TLayer.OutputHeight; row += T.Height)
        {
            var first = Math.Min(row, TLayer.OutputHeight - T.Height);
            ref var source = ref Unsafe.Add(ref image, (nint)first * TLayer.Stride * FlatLanes<V, S, TLayer>.Pitch);
            ref var place = ref Unsafe.Add(ref sums, (nint)first * TLayer.OutputWidth * TLayer.Outputs);
            for (var vector = 0; vector < FlatLanes<V, S, TLayer>.Vectors; vector++)
            {
                Cover<T>(ref source, ref place, vector);
            }
        }
    }

    /// <summary>A vector of each group of some rows. A call of its own: with more around them, the JIT gives up inlining the operations of the tiles.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Cover<T>(ref float image, ref float sums, int vector) where T : struct, ITile<T, V, S>
    {
        nint pitch = FlatLanes<V, S, TLayer>.Pitch;
        nint pixelsOfGroup = FlatLanes<V, S, TLayer>.Pixels;
        nint step = TLayer.Stride * pitch;
        nint sumLine = TLayer.OutputWidth * TLayer.Outputs;
        nint lane = vector * S.Count;
        // Loaded here: a vector that is handed over stays in memory.
        var (pixels, maps) = (FlatLanes<V, S, TLayer>.PixelsOf(vector), FlatLanes<V, S, TLayer>.MapsOf(vector));
        var bias = TLayer.BiasStart >= 0 ? LanePermutation.Apply(S.Load(ref _weights, TLayer.BiasStart), maps) : S.Zero;
        for (nint column = 0; column < TLayer.OutputWidth; column += pixelsOfGroup)
        {
            var first = Math.Min(column, TLayer.OutputWidth - pixelsOfGroup);
            var sum = T.Start(bias);
            ref var tapWeights = ref _weights;
            for (nint tapRow = 0; tapRow < TLayer.WindowHeight; tapRow++)
            {
                ref var line = ref Unsafe.Add(ref image, tapRow * TLayer.Dilation * pitch + first);
                for (nint tap = 0; tap < TLayer.WindowWidth; tap++)
                {
                    sum.MultiplyAddPermuted(ref Unsafe.Add(ref line, tap * TLayer.DilationWidth), step, pixels, LanePermutation.Apply(S.Load(ref tapWeights, 0), maps));
                    tapWeights = ref Unsafe.Add(ref tapWeights, RowLayout.Padding);
                }
            }

            Tile<V, S>.Store(sum, activation, ref Unsafe.Add(ref sums, first * TLayer.Outputs + lane), sumLine);
        }
    }
}
