using System.Runtime.InteropServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// A convolution of one channel to few maps, whose values lie so close that a vector of them covers several pixels: lane i of vector j is value j · lanes + i of a group
/// of pixels that fills whole vectors.
/// </summary>
internal static class FlatLanes<V, S, TLayer> where V : struct where S : struct, ISimd<V> where TLayer : struct, IConvolution
{
    /// <summary>The image with its border must fit onto the stack.</summary>
    private const int MostFloats = 8 * 1024;

    /// <summary>So must a vector of weights for each tap.</summary>
    private const int MostTaps = 128;

    /// <summary>Rows of sums of a tile.</summary>
    public const int TileHeight = 8;

    private static readonly float[] PixelTable = Table(static value => value / TLayer.Outputs - FirstPixel(value / S.Count));
    private static readonly float[] MapTable = Table(static value => value % TLayer.Outputs);

    /// <summary>Whether the layer is of this sort. What a row of taps reads must be what the row above it reads one row of sums further down.</summary>
    public static bool Fits => TLayer.Channels == 1 && TLayer.Groups == 1 && TLayer.Outputs > 1 && TLayer.Outputs < RowLayout.Padding && TLayer.StrideWidth == 1
        && TLayer.Stride == TLayer.Dilation && TLayer.OutputWidth >= Pixels && TLayer.WindowHeight * TLayer.WindowWidth <= MostTaps && BorderedFloats <= MostFloats;

    /// <summary>Pixels of a group.</summary>
    public static int Pixels => S.Count / Divisor;

    /// <summary>Vectors of a group.</summary>
    public static int Vectors => TLayer.Outputs / Divisor;

    /// <summary>Floats from one row of the bordered image to the next; a vector that reaches behind the last pixel takes nothing from there.</summary>
    public static int Pitch => HasNoBorder ? TLayer.Width : (TLayer.OutputWidth - 1) + (TLayer.WindowWidth - 1) * TLayer.DilationWidth + 1;

    /// <summary>Rows of the bordered image: what a whole tile reads.</summary>
    public static int Rows => (Math.Max(TLayer.OutputHeight, TileHeight) - 1) * TLayer.Stride + (TLayer.WindowHeight - 1) * TLayer.Dilation + 1;

    /// <summary>What the bordered image takes, with what a vector reads behind it.</summary>
    public static int BorderedFloats => Rows * Pitch + S.Count;

    private static bool HasNoBorder => TLayer.Padding == 0 && TLayer.PaddingWidth == 0 && (TLayer.OutputWidth - 1) + (TLayer.WindowWidth - 1) * TLayer.DilationWidth < TLayer.Width;

    /// <summary>The first pixel that a vector takes part of.</summary>
    public static int FirstPixel(int vector) => vector * S.Count / TLayer.Outputs;

    /// <summary>For each lane of a vector, the pixel from its first on.</summary>
    public static V PixelsOf(int vector) => S.Load(ref MemoryMarshal.GetArrayDataReference(PixelTable), (nint)vector * S.Count);

    /// <summary>For each lane of a vector, its map.</summary>
    public static V MapsOf(int vector) => S.Load(ref MemoryMarshal.GetArrayDataReference(MapTable), (nint)vector * S.Count);

    /// <summary>The largest power of 2 that divides both lanes and maps.</summary>
    private static int Divisor => Math.Min(S.Count, TLayer.Outputs & -TLayer.Outputs);

    /// <summary>Copies an image between zeros.</summary>
    /// <param name="image">[height, width].</param>
    /// <param name="bordered">[<see cref="Rows"/>, <see cref="Pitch"/>], and what a vector reads behind it.</param>
    public static void Border(ref float image, ref float bordered) =>
        Border(MemoryMarshal.CreateReadOnlySpan(ref image, TLayer.Height * TLayer.Width), MemoryMarshal.CreateSpan(ref bordered, BorderedFloats));

    private static void Border(ReadOnlySpan<float> pixels, Span<float> bordered)
    {
        if (HasNoBorder)
        {
            var length = Math.Min(pixels.Length, bordered.Length);
            pixels[..length].CopyTo(bordered);
            bordered[length..].Clear();
            return;
        }

        bordered.Clear();
        var first = Math.Min(TLayer.PaddingWidth, Pitch);
        var width = Math.Clamp(Pitch - first, 0, TLayer.Width);
        for (var row = 0; row < Math.Min(TLayer.Height, Rows - TLayer.Padding); row++)
        {
            pixels.Slice(row * TLayer.Width, width).CopyTo(bordered[((row + TLayer.Padding) * Pitch + first)..]);
        }
    }

    private static float[] Table(Func<int, int> entry) =>
        [.. Enumerable.Range(0, Vectors * S.Count).Select(value => BitConverter.Int32BitsToSingle(entry(value)))];
}
