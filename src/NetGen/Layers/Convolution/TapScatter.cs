using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// The way back to an image of few channels: what a row of the kernel gives to neighbouring pixels lies side by side there, so that a vector covers several taps. Each pixel of a
/// row of the gradient has its products; a row of the image is the sum of those of its pixels, each shifted to its place.
/// </summary>
internal static class TapScatter<TLayer> where TLayer : struct, IConvolution
{
    /// <summary>The products of a row must fit onto the stack.</summary>
    private const int MostFloats = 8 * 1024;

    /// <summary>Zeros before and behind the products of a pixel, so that a vector may take part of them.</summary>
    private const int Guard = RowLayout.Padding;

    /// <summary>Whether the layer is of this sort.</summary>
    public static bool Fits => TLayer.Groups == 1 && TLayer.DilationWidth == 1 && TLayer.Channels < RowLayout.Padding && RunPitch <= 2 * RowLayout.PanelWidth
        && ProductFloats <= MostFloats;

    /// <summary>What one pixel of the gradient gives to a row of the image.</summary>
    public static int Run => TLayer.WindowWidth * TLayer.Channels;

    /// <summary>The same, padded to whole vectors.</summary>
    public static int RunPitch => RowLayout.Pad(Run);

    /// <summary>Floats from the products of one pixel to those of the next.</summary>
    public static int ProductPitch => RunPitch + Guard;

    /// <summary>Of a row of pixels.</summary>
    public static int ProductFloats => Guard + TLayer.OutputWidth * ProductPitch;

    /// <summary>Where the products of the first pixel begin.</summary>
    public static int FirstProduct => Guard;

    /// <summary>Weights by rows of the kernel: [kernel rows][outputs][run, padded].</summary>
    public static void Transpose(ref float weights, ref float transposed)
    {
        var taps = TLayer.WindowHeight * TLayer.WindowWidth;
        for (var row = 0; row < TLayer.WindowHeight; row++)
        {
            for (var output = 0; output < TLayer.Outputs; output++)
            {
                ref var run = ref Unsafe.Add(ref transposed, ((nint)row * TLayer.Outputs + output) * RunPitch);
                for (var value = 0; value < RunPitch; value++)
                {
                    var (tap, channel) = (value / TLayer.Channels, value % TLayer.Channels);
                    Unsafe.Add(ref run, value) = value < Run
                        ? Unsafe.Add(ref weights, KernelLayout.PanelOffset(TLayer.Outputs, TLayer.Channels, taps, output, channel, row * TLayer.WindowWidth + tap))
                        : 0;
                }
            }
        }
    }

    /// <summary>A row of the image: for each vector of it the products of the pixels that reach there.</summary>
    /// <param name="products">[output width, <see cref="ProductPitch"/>], with zeros between them.</param>
    /// <param name="row">[width, channels].</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Gather<V, S>(ref float products, ref float row) where V : struct where S : struct, ISimd<V>
    {
        nint step = TLayer.StrideWidth * TLayer.Channels;
        nint pitch = ProductPitch;
        nint run = RunPitch;
        nint line = TLayer.Width * TLayer.Channels;
        nint end = TLayer.OutputWidth;
        for (nint i = 0; i < line; i += S.Count)
        {
            // From the first product of the row's first pixel, were there no border.
            var place = i + TLayer.PaddingWidth * TLayer.Channels;
            var first = place < run ? 0 : (place - run) / step + 1;
            var last = Math.Min(end, (place + S.Count - 1) / step + 1);
            var sum = S.Zero;
            ref var product = ref Unsafe.Add(ref products, first * pitch + place - first * step);
            for (var pixel = first; pixel < last; pixel++)
            {
                sum = S.Add(sum, S.Load(ref product, 0));
                product = ref Unsafe.Add(ref product, pitch - step);
            }

            if (i + S.Count <= line)
            {
                S.Store(sum, ref row, i);
            }
            else
            {
                S.StorePart(sum, ref row, i, (int)(line - i));
            }
        }
    }
}
