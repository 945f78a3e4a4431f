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

    private static readonly float[] PixelTable = Table(static value => value / TLayer.Outputs);
    private static readonly float[] MapTable = Table(static value => value % TLayer.Outputs);

    /// <summary>Whether the layer is of this sort.</summary>
    public static bool Fits => TLayer.Channels == 1 && TLayer.Groups == 1 && TLayer.Outputs < RowLayout.Padding && TLayer.StrideWidth == 1
        && TLayer.OutputWidth >= Pixels && Rows * Pitch <= MostFloats;

    /// <summary>Pixels of a group.</summary>
    public static int Pixels => S.Count / Divisor;

    /// <summary>Vectors of a group.</summary>
    public static int Vectors => TLayer.Outputs / Divisor;

    /// <summary>Floats from one row of the bordered image to the next: a vector may be read behind the last pixel.</summary>
    public static int Pitch => RowLayout.Pad(TLayer.OutputWidth + (TLayer.WindowWidth - 1) * TLayer.DilationWidth + S.Count);

    /// <summary>Rows of the bordered image.</summary>
    public static int Rows => (TLayer.OutputHeight - 1) * TLayer.Stride + (TLayer.WindowHeight - 1) * TLayer.Dilation + 1;

    /// <summary>For each lane of a vector, the pixel of its group.</summary>
    public static V PixelsOf(int vector) => S.Load(ref MemoryMarshal.GetArrayDataReference(PixelTable), (nint)vector * S.Count);

    /// <summary>For each lane of a vector, its map.</summary>
    public static V MapsOf(int vector) => S.Load(ref MemoryMarshal.GetArrayDataReference(MapTable), (nint)vector * S.Count);

    /// <summary>The largest power of 2 that divides both lanes and maps.</summary>
    private static int Divisor => Math.Min(S.Count, TLayer.Outputs & -TLayer.Outputs);

    /// <summary>Copies an image between zeros.</summary>
    /// <param name="image">[height, width].</param>
    /// <param name="bordered">[<see cref="Rows"/>, <see cref="Pitch"/>].</param>
    public static void Border(ref float image, Span<float> bordered)
    {
        var pixels = MemoryMarshal.CreateReadOnlySpan(ref image, TLayer.Height * TLayer.Width);
        var first = Math.Min(TLayer.PaddingWidth, Pitch);
        var width = Math.Clamp(Pitch - first, 0, TLayer.Width);
        for (var row = 0; row < Rows; row++)
        {
            var destination = bordered.Slice(row * Pitch, Pitch);
            var source = row - TLayer.Padding;
            if (source < 0 || source >= TLayer.Height)
            {
                destination.Clear();
                continue;
            }

            destination[..first].Clear();
            pixels.Slice(source * TLayer.Width, width).CopyTo(destination[first..]);
            destination[(first + width)..].Clear();
        }
    }

    private static float[] Table(Func<int, int> entry) =>
        [.. Enumerable.Range(0, Vectors * S.Count).Select(value => BitConverter.Int32BitsToSingle(entry(value)))];
}
