using System.Runtime.CompilerServices;
using NetGen.Simd;
using NetGen.Threading;

namespace NetGen.Kernels;

/// <summary>Cuts matrix products into panels and tiles.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
internal static class Tiling<V, S> where V : struct where S : struct, ISimd<V>
{
    private const int PanelWidth = RowLayout.PanelWidth;

    /// <summary>Rows of the tallest tile: vectors of 512 bits come with 32 registers, narrower ones with 16.</summary>
    public static int Tallest => S.Count == 16 ? Tile8<V, S>.Height : Tile6<V, S>.Height;

    /// <summary>Computes the whole product, where it is large enough together with a team.</summary>
    /// <param name="work">The product.</param>
    /// <param name="columns">Columns, a multiple of 16.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="depth">Multiply-adds of each result.</param>
    /// <param name="use">How it is covered with tiles.</param>
    /// <param name="team">The team; null for the calling thread alone.</param>
    public static void Run<TWork>(ref TWork work, int columns, int rows, int depth, TileUse use, WorkerTeam? team)
        where TWork : struct, IPanelWork, allows ref struct
    {
        if (team is not null)
        {
            var partition = new Partition(columns, rows, depth, Tallest, team.Threads);
            if (partition.Chunks > 1)
            {
                var chunks = new PanelChunks<V, S, TWork>(work, partition, use);
                team.Run(chunks, partition.Chunks);
                return;
            }
        }

        Run(ref work, new(0, columns, 0, rows), use);
    }

    /// <summary>Computes a part of all panels: pairs of vectors, and what is left one vector wide.</summary>
    /// <param name="work">The product.</param>
    /// <param name="part">The part; it computes nothing outside of it.</param>
    /// <param name="use">How it is covered with tiles.</param>
    public static void Run<TWork>(ref TWork work, Part part, TileUse use) where TWork : struct, IPanelWork, allows ref struct
    {
        var panel = part.FirstColumn;
        for (; panel <= part.LastColumn - PanelWidth; panel += PanelWidth)
        {
            Panel<TWork, Pair<V>, SimdPair<V, S>>(ref work, panel, part.FirstRow, part.LastRow, use);
        }

        if (panel < part.LastColumn)
        {
            Panel<TWork, V, S>(ref work, panel, part.FirstRow, part.LastRow, use);
        }
    }

    /// <summary>A call of its own: with more around them, the JIT gives up inlining the operations of the tiles.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Panel<TWork, W, R>(ref TWork work, nint panel, nint first, nint last, TileUse use)
        where TWork : struct, IPanelWork, allows ref struct where W : struct where R : struct, ISimd<W>
    {
        if (use == TileUse.Single)
        {
            work.Run<W, R, Tile1<W, R>>(panel, first, last);
            return;
        }

        var done = S.Count == 16
            ? Tiles<TWork, W, R, Tile8<W, R>>(ref work, panel, first, first, last, use)
            : Tiles<TWork, W, R, Tile6<W, R>>(ref work, panel, first, first, last, use);
        done = Tiles<TWork, W, R, Tile4<W, R>>(ref work, panel, first, done, last, use);
        done = Tiles<TWork, W, R, Tile2<W, R>>(ref work, panel, first, done, last, use);
        Tiles<TWork, W, R, Tile1<W, R>>(ref work, panel, first, done, last, use);
    }

    /// <summary>As many tiles of one height as there are, and an overlapping one where that leaves more than half a tile.</summary>
    /// <returns>The first row that is left.</returns>
    private static nint Tiles<TWork, W, R, T>(ref TWork work, nint panel, nint first, nint done, nint last, TileUse use)
        where TWork : struct, IPanelWork, allows ref struct where W : struct where R : struct, ISimd<W> where T : struct, ITile<T, W, R>
    {
        var rest = (last - done) % T.Height;
        var end = use == TileUse.Overlapping && last - first >= T.Height && 2 * rest > T.Height ? last : last - rest;
        if (end > done)
        {
            work.Run<W, R, T>(panel, done, end);
        }

        return end;
    }
}
