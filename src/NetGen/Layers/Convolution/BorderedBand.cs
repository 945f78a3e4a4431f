using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Kernels;

/// <summary>
/// Rows of an image between zeros, so that the taps of a row are one run of inputs at every pixel, those at the edges included. As many rows as fit onto the stack.
/// </summary>
internal static class BorderedBand<TLayer> where TLayer : struct, IConvolution
{
    private const int MostFloats = 16 * 1024;

    /// <summary>Whether windows reach over the image's left or right edge, a tap alone has too few inputs, and some rows fit.</summary>
    public static bool IsNeeded => ForwardProjection<TLayer>.TapsAreContiguous && !IsInside && TLayer.Channels < RowLayout.Padding && Rows > 0;

    /// <summary>Whether no window reaches over the left or right edge.</summary>
    public static bool IsInside => TLayer.PaddingWidth == 0 && Pixels <= TLayer.Width;

    /// <summary>Floats of a row.</summary>
    public static int LineFloats => Pixels * TLayer.Channels;

    /// <summary>Floats of a band.</summary>
    public static int Floats => SourceRows(Rows) * LineFloats;

    /// <summary>Rows of sums whose windows lie in a band; 0 where not even one fits.</summary>
    public static int Rows => Math.Min(TLayer.OutputHeight, SourceRows(1) * LineFloats > MostFloats ? 0 : (MostFloats / LineFloats - SourceRows(1)) / TLayer.Stride + 1);

    private static int Pixels => (TLayer.OutputWidth - 1) * TLayer.StrideWidth + (TLayer.WindowWidth - 1) * TLayer.DilationWidth + 1;

    /// <summary>The image's row that a band begins with; negative above it.</summary>
    public static int FirstSource(int firstRow) => firstRow * TLayer.Stride - TLayer.Padding;

    /// <summary>Copies what the windows of some rows of sums read; rows outside of the image are not written.</summary>
    /// <param name="image">[height, width, channels].</param>
    /// <param name="firstRow">The first row of sums.</param>
    /// <param name="band">[rows, <see cref="LineFloats"/>].</param>
    public static void Copy(ref float image, int firstRow, ref float band)
    {
        var line = TLayer.Width * TLayer.Channels;
        var border = Math.Min(TLayer.PaddingWidth * TLayer.Channels, LineFloats);
        var length = Math.Min(line, LineFloats - border);
        var first = FirstSource(firstRow);
        for (var row = Math.Max(0, -first); row < SourceRows(Rows) && first + row < TLayer.Height; row++)
        {
            var destination = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref band, (nint)row * LineFloats), LineFloats);
            destination[..border].Clear();
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref image, (nint)(first + row) * line), length).CopyTo(destination[border..]);
            destination[(border + length)..].Clear();
        }
    }

    /// <summary>Rows of the image that the windows of some rows of sums lie in.</summary>
    private static int SourceRows(int rows) => (rows - 1) * TLayer.Stride + (TLayer.WindowHeight - 1) * TLayer.Dilation + 1;
}
