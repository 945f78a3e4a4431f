using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// ∂loss/∂W of a depthwise convolution: up to three taps of a row at once, whose products over all pixels are summed. Threads share rows of taps and vectors of channels, not
/// images.
/// </summary>
internal readonly ref struct DepthwiseGradientWork<V, S, TLayer, TSink>(ref float x, ref float d, int rows, TSink sink) : IRangeWork
    where V : struct where S : struct, ISimd<V> where TLayer : struct, IConvolution where TSink : struct, IGradientSink, allows ref struct
{
    private const int TapsTogether = 3;

    private readonly ref float _x = ref x;
    private readonly ref float _d = ref d;
    private readonly TSink _sink = sink;

    private static int Pitch => ImageLayout.Pitch(TLayer.Channels);

    private static int PaddedChannels => RowLayout.Pad(TLayer.Channels);

    private static int OutputStride => ImageLayout.Stride(TLayer.OutputHeight * TLayer.OutputWidth, TLayer.Channels);

    /// <summary>What is shared: a row of taps and as many channels as the longest vector has.</summary>
    public static int Items => TLayer.WindowHeight * PaddedChannels / RowLayout.Padding;

    /// <summary>Computes the gradients of some items.</summary>
    public void Run(int first, int end)
    {
        for (var item = first; item < end; item++)
        {
            var (block, tapRow) = Math.DivRem(item, TLayer.WindowHeight);
            for (var channel = block * RowLayout.Padding; channel < (block + 1) * RowLayout.Padding; channel += S.Count)
            {
                for (var tap = 0; tap < TLayer.WindowWidth; tap += TapsTogether)
                {
                    switch (TLayer.WindowWidth - tap)
                    {
                        case 1: Run<One>(tapRow, tap, channel); break;
                        case 2: Run<Two>(tapRow, tap, channel); break;
                        default: Run<Three>(tapRow, tap, channel); break;
                    }
                }
            }
        }
    }

    /// <summary>Some taps of a vector of channels.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Run<TTaps>(int tapRow, int tap, int channel) where TTaps : struct, ICount
    {
        nint pitch = Pitch;
        nint nextLine = TLayer.Stride * TLayer.Width * pitch;
        nint nextGradients = TLayer.OutputWidth * pitch;
        nint outputWidth = TLayer.OutputWidth;
        var (firstRow, rowCount) = ForwardProjection<TLayer>.Inside(TLayer.OutputHeight, tapRow * TLayer.Dilation - TLayer.Padding, TLayer.Stride, TLayer.Height);
        var start = tap * TLayer.DilationWidth - TLayer.PaddingWidth;
        // Between the first column where the first tap is inside and the last one where the last tap is, all are.
        var (inside, insideCount) = ForwardProjection<TLayer>.Inside(TLayer.OutputWidth, start, TLayer.StrideWidth, TLayer.Width);
        var (lastFirst, lastCount) = ForwardProjection<TLayer>.Inside(TLayer.OutputWidth, start + (TTaps.Count - 1) * TLayer.DilationWidth, TLayer.StrideWidth, TLayer.Width);
        nint insideEnd = insideCount == 0 ? 0 : lastFirst + lastCount;
        var channels = Math.Min(S.Count, TLayer.Channels - channel);
        // Two sums of each tap, so that no addition waits for the one before.
        V even0 = S.Zero, even1 = S.Zero, even2 = S.Zero, odd0 = S.Zero, odd1 = S.Zero, odd2 = S.Zero;
        for (nint image = 0; image < rows; image++)
        {
            ref var line = ref Unsafe.Add(
                ref _x, image * TLayer.InputStride + (firstRow * TLayer.Stride + tapRow * TLayer.Dilation - TLayer.Padding) * TLayer.Width * pitch + channel);
            ref var gradients = ref Unsafe.Add(ref _d, image * OutputStride + firstRow * nextGradients + channel);
            for (nint row = 0; row < rowCount; row++)
            {
                for (nint column = 0; column < outputWidth;)
                {
                    if (column >= inside && column <= insideEnd - 2)
                    {
                        var (gradient, next) = (Load(ref gradients, column * pitch, channels), Load(ref gradients, (column + 1) * pitch, channels));
                        ref var first = ref Unsafe.Add(ref line, (start + column * TLayer.StrideWidth) * pitch);
                        ref var second = ref Unsafe.Add(ref first, TLayer.StrideWidth * pitch);
                        even0 = S.MultiplyAdd(Load(ref first, 0, channels), gradient, even0);
                        odd0 = S.MultiplyAdd(Load(ref second, 0, channels), next, odd0);
                        even1 = TTaps.Count > 1 ? S.MultiplyAdd(Load(ref first, TLayer.DilationWidth * pitch, channels), gradient, even1) : even1;
                        odd1 = TTaps.Count > 1 ? S.MultiplyAdd(Load(ref second, TLayer.DilationWidth * pitch, channels), next, odd1) : odd1;
                        even2 = TTaps.Count > 2 ? S.MultiplyAdd(Load(ref first, 2 * TLayer.DilationWidth * pitch, channels), gradient, even2) : even2;
                        odd2 = TTaps.Count > 2 ? S.MultiplyAdd(Load(ref second, 2 * TLayer.DilationWidth * pitch, channels), next, odd2) : odd2;
                        column += 2;
                    }
                    else
                    {
                        var place = start + column * TLayer.StrideWidth;
                        ref var ofColumn = ref Unsafe.Add(ref gradients, column * pitch);
                        even0 = AddInside(ref line, place, ref ofColumn, channels, even0);
                        even1 = TTaps.Count > 1 ? AddInside(ref line, place + TLayer.DilationWidth, ref ofColumn, channels, even1) : even1;
                        even2 = TTaps.Count > 2 ? AddInside(ref line, place + 2 * TLayer.DilationWidth, ref ofColumn, channels, even2) : even2;
                        column++;
                    }
                }

                line = ref Unsafe.Add(ref line, nextLine);
                gradients = ref Unsafe.Add(ref gradients, nextGradients);
            }
        }

        nint offset = ((nint)tapRow * TLayer.WindowWidth + tap) * PaddedChannels + channel;
        _sink.Accept<V, S>(S.Add(even0, odd0), offset);
        if (TTaps.Count > 1)
        {
            _sink.Accept<V, S>(S.Add(even1, odd1), offset + PaddedChannels);
        }

        if (TTaps.Count > 2)
        {
            _sink.Accept<V, S>(S.Add(even2, odd2), offset + 2 * PaddedChannels);
        }
    }

    /// <summary>A tap's product where it is inside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V AddInside(ref float line, nint column, ref float gradient, int channels, V sum) => column < 0 || column >= TLayer.Width
        ? sum
        : S.MultiplyAdd(Load(ref line, column * Pitch, channels), Load(ref gradient, 0, channels), sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(ref float source, nint offset, int channels) =>
        TLayer.Channels % RowLayout.Padding == 0 ? S.Load(ref source, offset) : S.LoadPart(ref source, offset, channels);
}
