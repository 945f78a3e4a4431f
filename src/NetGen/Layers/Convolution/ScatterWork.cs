using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>∂loss/∂x of each image of a batch, of few channels, from the gradient of the sums.</summary>
/// <param name="d">∂loss/∂z, [rows, height, width, outputs].</param>
/// <param name="weights">As <see cref="TapScatter{TLayer}.Transpose"/> gives them.</param>
/// <param name="g">∂loss/∂x, [rows, height, width, channels].</param>
internal readonly ref struct ScatterWork<V, S, TLayer>(ref float d, ref float weights, ref float g) : IRangeWork
    where V : struct where S : struct, ISimd<V> where TLayer : struct, IConvolution
{
    private readonly ref float _d = ref d;
    private readonly ref float _weights = ref weights;
    private readonly ref float _g = ref g;

    public void Run(int first, int end)
    {
        Span<float> bordered = stackalloc float[TapScatter<TLayer>.Rows * TapScatter<TLayer>.Pitch];
        for (var image = first; image < end; image++)
        {
            bordered.Clear();
            ref var gradient = ref Unsafe.Add(ref _d, (nint)image * BackwardProjection<TLayer>.SourceStride);
            for (var row = 0; row < TLayer.OutputHeight; row++)
            {
                for (var tapRow = 0; tapRow < TLayer.WindowHeight; tapRow++)
                {
                    Row(
                        ref Unsafe.Add(ref gradient, (nint)row * BackwardProjection<TLayer>.StepDown),
                        ref Unsafe.Add(ref _weights, (nint)tapRow * TLayer.Outputs * TapScatter<TLayer>.RunPitch),
                        ref bordered[(row * TLayer.Stride + tapRow * TLayer.Dilation) * TapScatter<TLayer>.Pitch]);
                }
            }

            TapScatter<TLayer>.CopyTo(
                bordered, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref _g, (nint)image * BackwardProjection<TLayer>.SumStride), TLayer.Height * TLayer.Width * TLayer.Channels));
        }
    }

    /// <summary>A row of pixels times a row of the kernel.</summary>
    private static void Row(ref float d, ref float w, ref float bordered)
    {
        nint panel = 0;
        for (; panel <= TapScatter<TLayer>.RunPitch - 2 * S.Count; panel += 2 * S.Count)
        {
            Panel<Pair<V>, SimdPair<V, S>>(ref d, ref Unsafe.Add(ref w, panel), ref Unsafe.Add(ref bordered, panel));
        }

        for (; panel < TapScatter<TLayer>.RunPitch; panel += S.Count)
        {
            Panel<V, S>(ref d, ref Unsafe.Add(ref w, panel), ref Unsafe.Add(ref bordered, panel));
        }
    }

    private static void Panel<W, R>(ref float d, ref float w, ref float bordered) where W : struct where R : struct, ISimd<W>
    {
        // Products are added, so that tiles must not overlap: as even as can be, the last one shorter.
        var tallest = Vector512.IsHardwareAccelerated ? 8 : 6;
        var tiles = (TLayer.OutputWidth + tallest - 1) / tallest;
        var height = (TLayer.OutputWidth + tiles - 1) / tiles;
        for (var column = 0; column < TLayer.OutputWidth; column += height)
        {
            switch (Math.Min(height, TLayer.OutputWidth - column))
            {
                case 1: Pixels<W, R, Tile1<W, R>>(ref d, ref w, ref bordered, column); break;
                case 2: Pixels<W, R, Tile2<W, R>>(ref d, ref w, ref bordered, column); break;
                case 3: Pixels<W, R, Tile3<W, R>>(ref d, ref w, ref bordered, column); break;
                case 4: Pixels<W, R, Tile4<W, R>>(ref d, ref w, ref bordered, column); break;
                case 5: Pixels<W, R, Tile5<W, R>>(ref d, ref w, ref bordered, column); break;
                case 6: Pixels<W, R, Tile6<W, R>>(ref d, ref w, ref bordered, column); break;
                case 7: Pixels<W, R, Tile7<W, R>>(ref d, ref w, ref bordered, column); break;
                default: Pixels<W, R, Tile8<W, R>>(ref d, ref w, ref bordered, column); break;
            }
        }
    }

    /// <summary>Some pixels. A call of its own: with more around them, the JIT gives up inlining the operations of the tiles.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Pixels<W, R, T>(ref float d, ref float w, ref float bordered, nint column)
        where W : struct where R : struct, ISimd<W> where T : struct, ITile<T, W, R>
    {
        nint pitch = BackwardProjection<TLayer>.SourcePitch;
        nint run = TapScatter<TLayer>.RunPitch;
        nint step = TLayer.StrideWidth * TLayer.Channels;
        nint outputs = TLayer.Outputs;
        Unsafe.SkipInit(out TileMemory memory);
        ref var products = ref memory.Start;
        var sum = T.Start(R.Zero);
        sum.MultiplyAddAll(ref Unsafe.Add(ref d, column * pitch), 1, pitch, ref w, run, outputs);
        sum.Store(ref products, R.Count);
        for (nint pixel = 0; pixel < T.Height; pixel++)
        {
            ref var place = ref Unsafe.Add(ref bordered, (column + pixel) * step);
            R.Store(R.Add(R.Load(ref place, 0), R.Load(ref products, pixel * R.Count)), ref place, 0);
        }
    }
}
