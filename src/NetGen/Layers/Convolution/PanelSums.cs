using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>The sums of one panel of channels over an image, in tiles of pixels.</summary>
/// <typeparam name="V">The vector type; a pair of vectors where the panel is full.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
/// <typeparam name="TProjection">From what to what.</typeparam>
/// <typeparam name="TActivation">What is done to the sums.</typeparam>
internal static class PanelSums<V, S, TProjection, TActivation>
    where V : struct where S : struct, ISimd<V> where TProjection : struct, IProjection where TActivation : struct, IActivation
{
    /// <summary>Whether a panel's vectors end where a pixel does, so that they are stored whole.</summary>
    private static bool StoresWholeVectors => TProjection.Groups == 1 && TProjection.SumPitch % RowLayout.Padding == 0;

    /// <summary>All pixels.</summary>
    /// <param name="x">The image's first float, at the group's channels.</param>
    /// <param name="w">The panel's weights.</param>
    /// <param name="bias">Its bias.</param>
    /// <param name="y">The first sum, at the panel's channels.</param>
    /// <param name="columns">Channels of the group from the panel's first.</param>
    /// <param name="width">Floats of a row of weights.</param>
    /// <param name="down">The image's rows.</param>
    /// <param name="across">Its columns.</param>
    /// <param name="activation">What is done to the sums.</param>
    public static void Run(ref float x, ref float w, ref float bias, ref float y, int columns, nint width, in Axis down, in Axis across, TActivation activation)
    {
        for (var row = 0; row < down.Positions; row++)
        {
            Pixels<Across<TProjection>>(ref x, ref w, ref bias, ref y, columns, width, down, across, row, across.Inside, across.InsideEnd - across.Inside, activation);
        }

        for (var column = 0; column < across.Positions; column++)
        {
            if (column == across.Inside)
            {
                column = across.InsideEnd;
                if (column == across.Positions)
                {
                    break;
                }
            }

            for (var row = 0; row < down.Positions; row++)
            {
                var rows = row == down.Inside ? Math.Max(1, down.InsideEnd - row) : 1;
                Pixels<Down<TProjection>>(ref x, ref w, ref bias, ref y, columns, width, down, across, row, column, rows, activation);
                row += rows - 1;
            }
        }
    }

    /// <summary>Neighbours with the same taps.</summary>
    private static void Pixels<TDirection>(
        ref float x, ref float w, ref float bias, ref float y, int columns, nint width, in Axis down, in Axis across, int row, int column, nint count, TActivation activation)
        where TDirection : struct, IDirection
    {
        if (count == 0)
        {
            return;
        }

        var (firstRow, endRow) = down.TapsAt(row);
        var (first, end) = across.TapsAt(column);
        nint line = TProjection.SourceWidth * TProjection.SourcePitch;
        var weights = ((nint)(down.Kernel.First + firstRow * down.Kernel.Step) * TProjection.KernelWidth + across.Kernel.First + first * across.Kernel.Step) * TProjection.Depth;
        var run = new TapRun(
            Rows: first == end ? 0 : endRow - firstRow,
            RowStep: (down.Source(0, 1) - down.Source(0, 0)) * line,
            RowWeights: (nint)down.Kernel.Step * TProjection.KernelWidth * TProjection.Depth,
            Taps: TProjection.TapsAreContiguous ? 1 : end - first,
            TapStep: (across.Source(0, 1) - across.Source(0, 0)) * TProjection.SourcePitch,
            TapWeights: across.Kernel.Step * TProjection.Depth,
            Depth: TProjection.TapsAreContiguous ? (end - first) * TProjection.Depth : TProjection.Depth);
        ref var source = ref Unsafe.Add(ref x, down.Source(row, firstRow) * line + across.Source(column, first) * TProjection.SourcePitch);
        ref var sums = ref Unsafe.Add(
            ref y, ((nint)(down.Sums.First + row * down.Sums.Step) * TProjection.SumWidth + across.Sums.First + column * across.Sums.Step) * TProjection.SumPitch);
        Tiles<TDirection>(ref source, ref Unsafe.Add(ref w, weights * width), ref bias, ref sums, columns, width, count, run, activation);
    }

    /// <summary>In tiles of one height, as even as can be: the last one may reach back.</summary>
    private static void Tiles<TDirection>(ref float x, ref float w, ref float bias, ref float y, int columns, nint width, nint count, in TapRun run, TActivation activation)
        where TDirection : struct, IDirection
    {
        nint tallest = Vector512.IsHardwareAccelerated ? 8 : 6;
        var tiles = (count + tallest - 1) / tallest;
        switch ((count + tiles - 1) / tiles)
        {
            case 1: Cover<TDirection, ChainTile<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, run, activation); break;
            case 2: Cover<TDirection, Tile2<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, run, activation); break;
            case 3: Cover<TDirection, Tile3<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, run, activation); break;
            case 4: Cover<TDirection, Tile4<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, run, activation); break;
            case 5: Cover<TDirection, Tile5<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, run, activation); break;
            case 6: Cover<TDirection, Tile6<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, run, activation); break;
            case 7: Cover<TDirection, Tile7<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, run, activation); break;
            default: Cover<TDirection, Tile8<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, run, activation); break;
        }
    }

    /// <summary>A call of its own: with more around them, the JIT gives up inlining the operations of the tiles.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Cover<TDirection, T>(ref float x, ref float w, ref float bias, ref float y, int columns, nint width, nint count, in TapRun run, TActivation activation)
        where TDirection : struct, IDirection where T : struct, ITile<T, V, S>
    {
        for (nint o = 0; o < Math.Min(width, columns); o += S.Count)
        {
            for (nint i = 0; i < count; i += T.Height)
            {
                var at = Math.Min(i, count - T.Height);
                var sum = T.Start(TProjection.HasBias ? S.Load(ref bias, o) : S.Zero);
                ref var rowOfTaps = ref Unsafe.Add(ref x, at * TDirection.Step);
                ref var rowOfWeights = ref Unsafe.Add(ref w, o);
                for (nint row = 0; row < run.Rows; row++)
                {
                    for (nint tap = 0; tap < run.Taps; tap++)
                    {
                        sum.MultiplyAddAll(
                            ref Unsafe.Add(ref rowOfTaps, tap * run.TapStep), 1, TDirection.Step, ref Unsafe.Add(ref rowOfWeights, tap * run.TapWeights * width), width, run.Depth);
                    }

                    rowOfTaps = ref Unsafe.Add(ref rowOfTaps, run.RowStep);
                    rowOfWeights = ref Unsafe.Add(ref rowOfWeights, run.RowWeights * width);
                }

                ref var place = ref Unsafe.Add(ref y, at * TDirection.SumStep + o);
                if (StoresWholeVectors)
                {
                    Tile<V, S>.Store(sum, activation, ref place, TDirection.SumStep);
                }
                else
                {
                    Tile<V, S>.StorePart(sum, activation, ref place, TDirection.SumStep, TProjection.Columns <= S.Count ? TProjection.Columns : columns - (int)o);
                }
            }
        }
    }
}
