using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>
/// The way back to an image of few channels: what a row of the kernel gives to neighbouring pixels lies side by side there, so that a vector covers several taps. Each pixel of the
/// gradient is multiplied once with each row of the kernel, and the products are added up in a bordered image.
/// </summary>
internal static class TapScatter<TLayer> where TLayer : struct, IConvolution
{
    /// <summary>The bordered image must fit onto the stack.</summary>
    private const int MostFloats = 8 * 1024;

    /// <summary>Whether the layer is of this sort.</summary>
    public static bool Fits => TLayer.Groups == 1 && TLayer.DilationWidth == 1 && TLayer.Channels < RowLayout.Padding && RunPitch <= 2 * RowLayout.PanelWidth
        && Rows * Pitch <= MostFloats;

    /// <summary>What one pixel of the gradient gives to a row of the image.</summary>
    public static int Run => TLayer.WindowWidth * TLayer.Channels;

    /// <summary>The same, padded to whole vectors.</summary>
    public static int RunPitch => RowLayout.Pad(Run);

    /// <summary>Rows of the bordered image.</summary>
    public static int Rows => (TLayer.OutputHeight - 1) * TLayer.Stride + (TLayer.WindowHeight - 1) * TLayer.Dilation + 1;

    /// <summary>Floats of a row of it; the last run is added with its padding.</summary>
    public static int Pitch => RowLayout.Pad((TLayer.OutputWidth - 1) * TLayer.StrideWidth * TLayer.Channels + RunPitch);

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

    /// <summary>The image without its border.</summary>
    public static void CopyTo(ReadOnlySpan<float> bordered, Span<float> image)
    {
        var line = TLayer.Width * TLayer.Channels;
        var first = TLayer.PaddingWidth * TLayer.Channels;
        for (var row = 0; row < TLayer.Height; row++)
        {
            var destination = image.Slice(row * line, line);
            var source = row + TLayer.Padding;
            var length = source < Rows ? Math.Clamp(Pitch - first, 0, line) : 0;
            if (length > 0)
            {
                bordered.Slice(source * Pitch + first, length).CopyTo(destination);
            }

            destination[length..].Clear();
        }
    }
}
