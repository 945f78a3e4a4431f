using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Cuts matrix products into panels and tiles.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
internal static class Tiling<V, S> where V : struct where S : struct, ISimd<V>
{
    private const int PanelWidth = LayerStorage.PanelWidth;

    /// <summary>Computes all panels: pairs of vectors, and what is left one vector wide.</summary>
    /// <param name="work">The product.</param>
    /// <param name="columns">Columns, a multiple of 16.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="mayOverlap">Whether a row may be computed twice: the last tile then reaches back into the one before.</param>
    /// <param name="isLow">Whether tiles of one row are better: their sums have hardly any terms.</param>
    public static void Run<TWork>(ref TWork work, int columns, int rows, bool mayOverlap, bool isLow = false) where TWork : struct, IPanelWork, allows ref struct
    {
        nint panel = 0;
        for (; panel <= columns - PanelWidth; panel += PanelWidth)
        {
            Panel<TWork, Pair<V>, SimdPair<V, S>>(ref work, panel, rows, mayOverlap, isLow);
        }

        if (panel < columns)
        {
            Panel<TWork, V, S>(ref work, panel, rows, mayOverlap, isLow);
        }
    }

    private static void Panel<TWork, W, R>(ref TWork work, nint panel, nint rows, bool mayOverlap, bool isLow)
        where TWork : struct, IPanelWork, allows ref struct where W : struct where R : struct, ISimd<W>
    {
        if (isLow)
        {
            work.Run<W, R, Tile1<W, R>>(panel, 0, rows);
            return;
        }

        // Vectors of 512 bits come with 32 registers, narrower ones with 16.
        var done = S.Count == 16
            ? Tiles<TWork, W, R, Tile8<W, R>>(ref work, panel, 0, rows, mayOverlap)
            : Tiles<TWork, W, R, Tile6<W, R>>(ref work, panel, 0, rows, mayOverlap);
        done = Tiles<TWork, W, R, Tile4<W, R>>(ref work, panel, done, rows, mayOverlap);
        done = Tiles<TWork, W, R, Tile2<W, R>>(ref work, panel, done, rows, mayOverlap);
        Tiles<TWork, W, R, Tile1<W, R>>(ref work, panel, done, rows, mayOverlap);
    }

    /// <summary>As many tiles of one height as there are, and an overlapping one where that leaves more than half a tile.</summary>
    /// <returns>The first row that is left.</returns>
    private static nint Tiles<TWork, W, R, T>(ref TWork work, nint panel, nint first, nint rows, bool mayOverlap)
        where TWork : struct, IPanelWork, allows ref struct where W : struct where R : struct, ISimd<W> where T : struct, ITile<T, W, R>
    {
        var rest = (rows - first) % T.Height;
        var last = mayOverlap && rows >= T.Height && 2 * rest > T.Height ? rows : rows - rest;
        if (last > first)
        {
            work.Run<W, R, T>(panel, first, last);
        }

        return last;
    }
}
