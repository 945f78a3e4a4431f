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
/// <param name="x">The image's first float, at the group's channels.</param>
/// <param name="w">The panel's weights.</param>
/// <param name="bias">Its bias.</param>
/// <param name="y">The first sum, at the panel's channels.</param>
/// <param name="columns">Channels of the group from the panel's first.</param>
/// <param name="width">Floats of a row of weights.</param>
/// <param name="down">The image's rows.</param>
/// <param name="across">Its columns.</param>
/// <param name="activation">What is done to the sums.</param>
internal readonly ref struct PanelSums<V, S, TProjection, TActivation>(
    ref float x, ref float w, ref float bias, ref float y, int columns, nint width, Axis down, Axis across, TActivation activation) : IPixelSums
    where V : struct where S : struct, ISimd<V> where TProjection : struct, IProjection where TActivation : struct, IActivation
{
    /// <summary>
    /// Pixels of the tallest tile. Two loads and two products go together: a single vector of weights must be multiplied sixteen times to be outweighed, a pair
    /// eight times, where there are registers for as many sums.
    /// </summary>
    private static int Tallest => !Vector512.IsHardwareAccelerated ? 6 : typeof(V) == typeof(Vector512<float>) ? 16 : 8;

    private readonly ref float _x = ref x;
    private readonly ref float _weights = ref w;
    private readonly ref float _bias = ref bias;
    private readonly ref float _y = ref y;
    private readonly int _columns = columns;
    private readonly nint _width = width;
    private readonly Axis _down = down;
    private readonly Axis _across = across;
    private readonly TActivation _activation = activation;

    /// <summary>Whether a panel's vectors end where a pixel does, so that they are stored whole.</summary>
    private static bool StoresWholeVectors => TProjection.Groups == 1 && TProjection.SumPitch % RowLayout.Padding == 0;

    /// <summary>Pixels that have the same taps.</summary>
    public void Run<TDirection>(int row, int column, nint count, nint lines) where TDirection : struct, IDirection
    {
        var (firstRow, endRow) = _down.TapsAt(row);
        var (first, end) = _across.TapsAt(column);
        nint line = TProjection.SourceWidth * TProjection.SourcePitch;
        var weights = ((nint)(_down.Kernel.First + firstRow * _down.Kernel.Step) * TProjection.KernelWidth + _across.Kernel.First + first * _across.Kernel.Step) * TProjection.Depth;
        var run = new TapRun(
            Rows: first == end ? 0 : endRow - firstRow,
            RowStep: _down.TapStep * line,
            RowWeights: (nint)_down.Kernel.Step * TProjection.KernelWidth * TProjection.Depth,
            Taps: TProjection.TapsAreContiguous ? 1 : end - first,
            TapStep: (nint)_across.TapStep * TProjection.SourcePitch,
            TapWeights: (nint)_across.Kernel.Step * TProjection.Depth,
            Depth: TProjection.TapsAreContiguous ? (end - first) * TProjection.Depth : TProjection.Depth);
        ref var source = ref Unsafe.Add(ref _x, _down.Source(row, firstRow) * line + _across.Source(column, first) * TProjection.SourcePitch);
        ref var sums = ref Unsafe.Add(
            ref _y, ((nint)(_down.Sums.First + row * _down.Sums.Step) * TProjection.SumWidth + _across.Sums.First + column * _across.Sums.Step) * TProjection.SumPitch);
        ref var ownWeights = ref Unsafe.Add(ref _weights, weights * _width);
        if (Slides<TDirection>(end - first, count))
        {
            var taps = SlidingRun.Across(run, end - first, TProjection.Depth, _width, S.Count);
            var tiles = new TileGrid(count, lines);
            if (StoresWholeVectors)
            {
                SlidingTiles<V, S, TDirection, BroadcastRead<V>, WholeVectors, TActivation>.Cover(
                    ref source, default, ref ownWeights, ref _bias, TProjection.HasBias, ref sums, _columns, tiles, taps, _activation);
            }
            else
            {
                SlidingTiles<V, S, TDirection, BroadcastRead<V>, PartsOfVectors<TProjection>, TActivation>.Cover(
                    ref source, default, ref ownWeights, ref _bias, TProjection.HasBias, ref sums, _columns, tiles, taps, _activation);
            }
        }
        else if (StoresWholeVectors)
        {
            Tiles<TDirection, WholeVectors>(ref source, ref ownWeights, ref _bias, ref sums, _columns, _width, count, lines, run, _activation);
        }
        else
        {
            Tiles<TDirection, PartsOfVectors<TProjection>>(ref source, ref ownWeights, ref _bias, ref sums, _columns, _width, count, lines, run, _activation);
        }
    }

    /// <summary>
    /// Whether tiles slide: beside a single vector of weights loads are the limit, unless what is read for one tap serves the next pixel's tap before.
    /// </summary>
    private bool Slides<TDirection>(int taps, nint count) where TDirection : struct, IDirection => typeof(V) == typeof(Vector512<float>) && typeof(TDirection) == typeof(Across<TProjection>)
        && taps > 1 && count >= TileGrid.Height && Math.Abs(_across.TapStep) * TProjection.SourcePitch == TProjection.StepAcross;

    /// <summary>In tiles of one height, as even as can be: the last one reaches back, which needs as many pixels.</summary>
    private static void Tiles<TDirection, TStore>(ref float x, ref float w, ref float bias, ref float y, int columns, nint width, nint count, nint lines, in TapRun run, TActivation activation)
        where TDirection : struct, IDirection where TStore : struct, ISumStore
    {
        var height = EvenHeight(count, Tallest);
        if (Tallest > 8 && height > 8)
        {
            switch (height)
            {
                case <= 10 when count >= 10: Cover<TDirection, TStore, Tile10<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, lines, run, activation); return;
                case <= 12 when count >= 12: Cover<TDirection, TStore, Tile12<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, lines, run, activation); return;
                case var _ when count >= 16: Cover<TDirection, TStore, Tile16<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, lines, run, activation); return;
            }

            height = EvenHeight(count, 8);
        }

        switch (height)
        {
            case 1: Cover<TDirection, TStore, ChainTile<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, lines, run, activation); break;
            case 2: Cover<TDirection, TStore, Tile2<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, lines, run, activation); break;
            case 3: Cover<TDirection, TStore, Tile3<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, lines, run, activation); break;
            case 4: Cover<TDirection, TStore, Tile4<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, lines, run, activation); break;
            case 5: Cover<TDirection, TStore, Tile5<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, lines, run, activation); break;
            case 6: Cover<TDirection, TStore, Tile6<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, lines, run, activation); break;
            case 7: Cover<TDirection, TStore, Tile7<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, lines, run, activation); break;
            default: Cover<TDirection, TStore, Tile8<V, S>>(ref x, ref w, ref bias, ref y, columns, width, count, lines, run, activation); break;
        }
    }

    private static nint EvenHeight(nint count, nint tallest)
    {
        var tiles = (count + tallest - 1) / tallest;
        return (count + tiles - 1) / tiles;
    }

    /// <summary>A call of its own: with more around them, the JIT gives up inlining the operations of the tiles. Constants come first, for the same reason.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Cover<TDirection, TStore, T>(
        ref float x, ref float w, ref float bias, ref float y, int columns, nint width, nint count, nint lines, in TapRun run, TActivation activation)
        where TDirection : struct, IDirection where TStore : struct, ISumStore where T : struct, ITile<T, V, S>
    {
        nint step = TDirection.Step;
        nint sumStep = TDirection.SumStep;
        nint lineStep = TDirection.LineStep;
        nint lineSumStep = TDirection.LineSumStep;
        var hasBias = TProjection.HasBias;
        nint vectors = Math.Min(width, columns);
        for (nint o = 0; o < vectors; o += S.Count)
        {
            for (nint line = 0; line < lines; line++)
            {
                for (nint i = 0; i < count; i += T.Height)
                {
                    var at = Math.Min(i, count - T.Height);
                    var sum = T.Start(hasBias ? S.Load(ref bias, o) : S.Zero);
                    ref var rowOfTaps = ref Unsafe.Add(ref x, line * lineStep + at * step);
                    ref var rowOfWeights = ref Unsafe.Add(ref w, o);
                    for (nint row = 0; row < run.Rows; row++)
                    {
                        for (nint tap = 0; tap < run.Taps; tap++)
                        {
                            sum.MultiplyAddAll(
                                ref Unsafe.Add(ref rowOfTaps, tap * run.TapStep), 1, step, ref Unsafe.Add(ref rowOfWeights, tap * run.TapWeights * width), width, run.Depth);
                        }

                        rowOfTaps = ref Unsafe.Add(ref rowOfTaps, run.RowStep);
                        rowOfWeights = ref Unsafe.Add(ref rowOfWeights, run.RowWeights * width);
                    }

                    TStore.Store<V, S, T, TActivation>(sum, activation, ref Unsafe.Add(ref y, line * lineSumStep + at * sumStep + o), sumStep, columns - (int)o);
                }
            }
        }
    }
}
