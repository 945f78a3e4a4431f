using System.Runtime.CompilerServices;
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

    /// <summary>So must the weights, spread.</summary>
    private const int MostSpreadFloats = 16 * 1024;

    private static readonly float[] PixelTable = Table(static value => value / TLayer.Outputs - FirstPixel(value / S.Count));
    private static readonly float[] MapTable = Table(static value => value % TLayer.Outputs);

    /// <summary>Whether the layer is of this sort. What a row of taps reads must be what the row above it reads one row of sums further down.</summary>
    public static bool Fits => TLayer.Channels == 1 && TLayer.Groups == 1 && TLayer.Outputs > 1 && TLayer.Outputs < RowLayout.Padding && TLayer.StrideWidth == 1
        && TLayer.Stride == TLayer.Dilation && TLayer.OutputWidth >= Pixels && SpreadFloats <= MostSpreadFloats && BorderedFloats <= MostFloats;

    /// <summary>Pixels of a group.</summary>
    public static int Pixels
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => S.Count / Divisor;
    }

    /// <summary>Vectors of a group.</summary>
    public static int Vectors => TLayer.Outputs / Divisor;

    /// <summary>Floats from one row of the bordered image to the next; a vector that reaches behind the last pixel takes nothing from there.</summary>
    public static int Pitch
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => HasNoBorder ? TLayer.Width : (TLayer.OutputWidth - 1) + (TLayer.WindowWidth - 1) * TLayer.DilationWidth + 1;
    }

    /// <summary>Rows of the bordered image: what a whole tile reads.</summary>
    public static int Rows => (Math.Max(TLayer.OutputHeight, TileGrid.Height) - 1) * TLayer.Stride + (TLayer.WindowHeight - 1) * TLayer.Dilation + 1;

    /// <summary>What the bordered image takes, with what a vector reads behind it.</summary>
    public static int BorderedFloats => Rows * Pitch + S.Count;

    /// <summary>Floats of the weights of a vector, spread over its lanes: the bias, then the kernel column by column.</summary>
    public static int SpreadStride => (1 + TLayer.WindowHeight * TLayer.WindowWidth) * S.Count;

    /// <summary>Of all vectors.</summary>
    public static int SpreadFloats => Vectors * SpreadStride;

    private static bool HasNoBorder => TLayer.Padding == 0 && TLayer.PaddingWidth == 0 && (TLayer.OutputWidth - 1) + (TLayer.WindowWidth - 1) * TLayer.DilationWidth < TLayer.Width;

    /// <summary>The first pixel that a vector takes part of.</summary>
    public static int FirstPixel(int vector) => vector * S.Count / TLayer.Outputs;

    /// <summary>For each lane of a vector, the pixel from its first on.</summary>
    public static V PixelsOf(int vector) => S.Load(ref MemoryMarshal.GetArrayDataReference(PixelTable), (nint)vector * S.Count);

    /// <summary>The largest power of 2 that divides both lanes and maps.</summary>
    private static int Divisor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Min(S.Count, TLayer.Outputs & -TLayer.Outputs);
    }

    /// <summary>In each lane the bias and the weights of its map.</summary>
    /// <param name="weights">The layer's parameters.</param>
    /// <param name="spread">[<see cref="Vectors"/>, <see cref="SpreadStride"/>].</param>
    public static void SpreadWeights(ref float weights, ref float spread)
    {
        // Once: a getter within the loop may remain a call.
        var (vectors, stride) = (Vectors, SpreadStride);
        for (var vector = 0; vector < vectors; vector++)
        {
            var maps = S.Load(ref MemoryMarshal.GetArrayDataReference(MapTable), vector * S.Count);
            ref var ofVector = ref Unsafe.Add(ref spread, vector * stride);
            S.Store(TLayer.BiasStart >= 0 ? Spread(ref Unsafe.Add(ref weights, TLayer.BiasStart), maps) : S.Zero, ref ofVector, 0);
            for (var column = 0; column < TLayer.WindowWidth; column++)
            {
                for (var row = 0; row < TLayer.WindowHeight; row++)
                {
                    ref var ofTap = ref Unsafe.Add(ref weights, (row * TLayer.WindowWidth + column) * RowLayout.Padding);
                    S.Store(Spread(ref ofTap, maps), ref ofVector, (1 + column * TLayer.WindowHeight + row) * S.Count);
                }
            }
        }
    }

    /// <summary>In each lane the value of its map, from as many vectors as maps fill.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Spread(ref float ofMaps, V maps)
    {
        var values = LanePermutation.Apply(S.Load(ref ofMaps, 0), maps);
        for (var first = S.Count; first < TLayer.Outputs; first += S.Count)
        {
            var isOfThese = S.GreaterThan(S.ConvertBitsToFloat(maps), S.Create(first - 1));
            values = S.Select(isOfThese, LanePermutation.Apply(S.Load(ref ofMaps, first), S.SubtractBits(maps, S.Create(BitConverter.Int32BitsToSingle(first)))), values);
        }

        return values;
    }

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
