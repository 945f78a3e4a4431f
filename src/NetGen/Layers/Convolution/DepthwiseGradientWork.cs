using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>∂loss/∂W of a depthwise convolution: each tap's products over all pixels. Threads share the weights, not the images.</summary>
internal readonly ref struct DepthwiseGradientWork<V, S, TLayer, TSink>(ref float x, ref float d, int rows, TSink sink) : IRangeWork
    where V : struct where S : struct, ISimd<V> where TLayer : struct, IConvolution where TSink : struct, IGradientSink, allows ref struct
{
    private readonly ref float _x = ref x;
    private readonly ref float _d = ref d;
    private readonly TSink _sink = sink;

    private static int Pitch => ImageLayout.Pitch(TLayer.Channels);

    private static int OutputStride => ImageLayout.Stride(TLayer.OutputHeight * TLayer.OutputWidth, TLayer.Channels);

    /// <summary>Computes the gradients of some taps.</summary>
    public void Run(int first, int end)
    {
        for (var tap = first; tap < end; tap++)
        {
            Run(tap);
        }
    }

    /// <summary>The weights of one tap.</summary>
    private void Run(int tap)
    {
        var (tapRow, tapColumn) = Math.DivRem(tap, TLayer.WindowWidth);
        var down = ForwardProjection<TLayer>.Inside(TLayer.OutputHeight, tapRow * TLayer.Dilation - TLayer.Padding, TLayer.Stride, TLayer.Height);
        var across = ForwardProjection<TLayer>.Inside(TLayer.OutputWidth, tapColumn * TLayer.DilationWidth - TLayer.PaddingWidth, TLayer.StrideWidth, TLayer.Width);
        var source = ((nint)(down.First * TLayer.Stride + tapRow * TLayer.Dilation - TLayer.Padding) * TLayer.Width
            + across.First * TLayer.StrideWidth + tapColumn * TLayer.DilationWidth - TLayer.PaddingWidth) * Pitch;
        var gradient = ((nint)down.First * TLayer.OutputWidth + across.First) * Pitch;
        for (var channel = 0; channel < RowLayout.Pad(TLayer.Channels); channel += S.Count)
        {
            var count = TLayer.Channels - channel;
            V even = S.Zero, odd = S.Zero;
            for (nint image = 0; image < rows; image++)
            {
                for (nint row = 0; row < down.Count; row++)
                {
                    ref var xi = ref Unsafe.Add(ref _x, image * TLayer.InputStride + source + row * TLayer.Stride * TLayer.Width * Pitch + channel);
                    ref var di = ref Unsafe.Add(ref _d, image * OutputStride + gradient + row * TLayer.OutputWidth * Pitch + channel);
                    nint column = 0;
                    for (; column <= across.Count - 2; column += 2)
                    {
                        // Two sums, so that no addition waits for the one before.
                        even = Add(ref xi, ref di, column, count, even);
                        odd = Add(ref xi, ref di, column + 1, count, odd);
                    }

                    if (column < across.Count)
                    {
                        even = Add(ref xi, ref di, column, count, even);
                    }
                }
            }

            _sink.Accept<V, S>(S.Add(even, odd), (nint)tap * RowLayout.Pad(TLayer.Channels) + channel);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Add(ref float x, ref float d, nint column, int count, V sum) => TLayer.Channels % RowLayout.Padding == 0
        ? S.MultiplyAdd(S.Load(ref x, column * TLayer.StrideWidth * Pitch), S.Load(ref d, column * Pitch), sum)
        : S.MultiplyAdd(S.LoadPart(ref x, column * TLayer.StrideWidth * Pitch, count), S.LoadPart(ref d, column * Pitch, count), sum);
}
