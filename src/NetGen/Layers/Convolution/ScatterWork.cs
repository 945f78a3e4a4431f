using System.Runtime.CompilerServices;
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
        Span<float> memory = stackalloc float[TapScatter<TLayer>.ProductFloats + RowLayout.Padding];
        memory.Clear();
        ref var products = ref Unsafe.Add(ref ForwardPass.Align(memory), TapScatter<TLayer>.FirstProduct);
        for (var image = first; image < end; image++)
        {
            ref var gradient = ref Unsafe.Add(ref _d, (nint)image * BackwardProjection<TLayer>.SourceStride);
            ref var sums = ref Unsafe.Add(ref _g, (nint)image * BackwardProjection<TLayer>.SumStride);
            for (var row = 0; row < TLayer.Height; row++)
            {
                Row(ref gradient, ref _weights, ref products, row + TLayer.Padding);
                TapScatter<TLayer>.Gather<V, S>(ref products, ref Unsafe.Add(ref sums, (nint)row * TLayer.Width * TLayer.Channels));
            }
        }
    }

    /// <summary>The products of all pixels for a row of the image.</summary>
    private static void Row(ref float d, ref float w, ref float products, nint row)
    {
        nint panel = 0;
        for (; panel <= TapScatter<TLayer>.RunPitch - 2 * S.Count; panel += 2 * S.Count)
        {
            Panel<Pair<V>, SimdPair<V, S>>(ref d, ref Unsafe.Add(ref w, panel), ref Unsafe.Add(ref products, panel), row);
        }

        for (; panel < TapScatter<TLayer>.RunPitch; panel += S.Count)
        {
            Panel<V, S>(ref d, ref Unsafe.Add(ref w, panel), ref Unsafe.Add(ref products, panel), row);
        }
    }

    /// <summary>In tiles of one height, as even as can be: the last one reaches back.</summary>
    private static void Panel<W, R>(ref float d, ref float w, ref float products, nint row) where W : struct where R : struct, ISimd<W>
    {
        var tallest = Vector512.IsHardwareAccelerated ? 8 : 6;
        var tiles = (TLayer.OutputWidth + tallest - 1) / tallest;
        switch ((TLayer.OutputWidth + tiles - 1) / tiles)
        {
            case 1: Pixels<W, R, Tile1<W, R>>(ref d, ref w, ref products, row); break;
            case 2: Pixels<W, R, Tile2<W, R>>(ref d, ref w, ref products, row); break;
            case 3: Pixels<W, R, Tile3<W, R>>(ref d, ref w, ref products, row); break;
            case 4: Pixels<W, R, Tile4<W, R>>(ref d, ref w, ref products, row); break;
            case 5: Pixels<W, R, Tile5<W, R>>(ref d, ref w, ref products, row); break;
            case 6: Pixels<W, R, Tile6<W, R>>(ref d, ref w, ref products, row); break;
            case 7: Pixels<W, R, Tile7<W, R>>(ref d, ref w, ref products, row); break;
            default: Pixels<W, R, Tile8<W, R>>(ref d, ref w, ref products, row); break;
        }
    }

    /// <summary>A call of its own: with more around them, the JIT gives up inlining the operations of the tiles.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Pixels<W, R, T>(ref float d, ref float w, ref float products, nint row)
        where W : struct where R : struct, ISimd<W> where T : struct, ITile<T, W, R>
    {
        nint pitch = BackwardProjection<TLayer>.SourcePitch;
        nint line = BackwardProjection<TLayer>.StepDown;
        nint run = TapScatter<TLayer>.RunPitch;
        nint productPitch = TapScatter<TLayer>.ProductPitch;
        nint outputs = TLayer.Outputs;
        for (nint column = 0; column < TLayer.OutputWidth; column += T.Height)
        {
            var first = Math.Min(column, TLayer.OutputWidth - T.Height);
            var sum = T.Start(R.Zero);
            for (nint tapRow = 0; tapRow < TLayer.WindowHeight; tapRow++)
            {
                // The row of the gradient whose tap this is.
                var (source, rest) = Math.DivRem(row - tapRow * TLayer.Dilation, TLayer.Stride);
                if (rest == 0 && source >= 0 && source < TLayer.OutputHeight)
                {
                    sum.MultiplyAddAll(ref Unsafe.Add(ref d, source * line + first * pitch), 1, pitch, ref Unsafe.Add(ref w, tapRow * outputs * run), run, outputs);
                }
            }

            sum.Store(ref Unsafe.Add(ref products, first * productPitch), productPitch);
        }
    }
}
