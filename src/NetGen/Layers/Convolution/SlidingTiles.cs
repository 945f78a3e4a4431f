using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// Sums of pixels whose distance is that of the taps, in tiles of eight: what is read for one tap serves the next pixel's tap before. Beside a single vector of weights loads are
/// the limit otherwise.
/// </summary>
internal static class SlidingTiles<V, S, TDirection, TRead, TStore, TActivation>
    where V : struct where S : struct, ISimd<V> where TDirection : struct, IDirection where TRead : struct, ISlidingRead<V> where TStore : struct, ISumStore where TActivation : struct, IActivation
{
    /// <summary>Pixels of a tile.</summary>
    public const int Height = TileGrid.Height;

    /// <summary>All tiles of some lines: two at a time where there are registers, since eight sums are no more than are being added up at once.</summary>
    /// <param name="x">What the first tap of the first pixel reads.</param>
    /// <param name="weights">Its weights.</param>
    /// <param name="bias">What sums start with, where there is a bias.</param>
    /// <param name="hasBias">Whether there is.</param>
    /// <param name="y">The first sum.</param>
    /// <param name="columns">Lanes that are channels.</param>
    /// <param name="count">Pixels of a line, at least <see cref="Height"/>.</param>
    /// <param name="lines">Lines.</param>
    /// <param name="run">The taps.</param>
    /// <param name="activation">What is done to the sums.</param>
    public static void Cover(
        ref float x, ref float weights, ref float bias, bool hasBias, ref float y, int columns, nint count, nint lines, in SlidingRun run, TActivation activation)
    {
        var tiles = new TileGrid(count, lines);
        var alone = S.Count == RowLayout.Padding ? tiles.Count % 2 : tiles.Count;
        if (tiles.Count > alone)
        {
            Twos(ref x, ref weights, ref bias, hasBias, ref y, columns, tiles, tiles.Count - alone, run, activation);
        }

        if (alone > 0)
        {
            Ones(ref x, ref weights, ref bias, hasBias, ref y, columns, tiles, tiles.Count - alone, run, activation);
        }
    }

    /// <summary>A call of its own: with more around them, the JIT gives up inlining the operations of the tiles. Constants come first, for the same reason.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Ones(
        ref float x, ref float weights, ref float bias, bool hasBias, ref float y, int columns, in TileGrid tiles, nint firstTile, in SlidingRun run, TActivation activation)
    {
        nint step = TDirection.Step;
        nint sumStep = TDirection.SumStep;
        nint lineStep = TDirection.LineStep;
        nint lineSumStep = TDirection.LineSumStep;
        var (fives, threes, twos) = run.Steps;
        var (depth, stride) = (run.Depth, run.TapWeights);
        for (var tile = firstTile; tile < tiles.Count; tile++)
        {
            var sum = Tile8<V, S>.Start(hasBias ? S.Load(ref bias, 0) : S.Zero);
            var place = tiles.Place(tile);
            ref var first = ref Unsafe.Add(ref x, place.Line * lineStep + place.Pixel * step);
            for (nint row = 0; row < run.Rows; row++)
            {
                ref var source = ref Unsafe.Add(ref first, row * run.RowStep);
                ref var ofTaps = ref Unsafe.Add(ref weights, row * run.RowWeights);
                for (nint i = 0; i < fives; i++)
                {
                    for (nint k = 0; k < depth; k++)
                    {
                        sum.MultiplyAddTaps<FiveTaps, TRead>(ref Unsafe.Add(ref source, k), step, default, ref Unsafe.Add(ref ofTaps, k * S.Count), stride);
                    }

                    source = ref Unsafe.Add(ref source, 5 * step);
                    ofTaps = ref Unsafe.Add(ref ofTaps, 5 * stride);
                }

                for (nint i = 0; i < threes; i++)
                {
                    for (nint k = 0; k < depth; k++)
                    {
                        sum.MultiplyAddTaps<ThreeTaps, TRead>(ref Unsafe.Add(ref source, k), step, default, ref Unsafe.Add(ref ofTaps, k * S.Count), stride);
                    }

                    source = ref Unsafe.Add(ref source, 3 * step);
                    ofTaps = ref Unsafe.Add(ref ofTaps, 3 * stride);
                }

                for (nint i = 0; i < twos; i++)
                {
                    for (nint k = 0; k < depth; k++)
                    {
                        sum.MultiplyAddTaps<TwoTaps, TRead>(ref Unsafe.Add(ref source, k), step, default, ref Unsafe.Add(ref ofTaps, k * S.Count), stride);
                    }

                    source = ref Unsafe.Add(ref source, 2 * step);
                    ofTaps = ref Unsafe.Add(ref ofTaps, 2 * stride);
                }
            }

            TStore.Store<V, S, Tile8<V, S>, TActivation>(sum, activation, ref Unsafe.Add(ref y, place.Line * lineSumStep + place.Pixel * sumStep), sumStep, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Twos(
        ref float x, ref float weights, ref float bias, bool hasBias, ref float y, int columns, in TileGrid tiles, nint end, in SlidingRun run, TActivation activation)
    {
        nint step = TDirection.Step;
        nint sumStep = TDirection.SumStep;
        nint lineStep = TDirection.LineStep;
        nint lineSumStep = TDirection.LineSumStep;
        var (fives, threes, twos) = run.Steps;
        var (depth, stride) = (run.Depth, run.TapWeights);
        for (nint tile = 0; tile < end; tile += 2)
        {
            var (place, other) = (tiles.Place(tile), tiles.Place(tile + 1));
            var sum = Tile8<V, S>.Start(hasBias ? S.Load(ref bias, 0) : S.Zero);
            var otherSum = sum;
            var toOther = (other.Line - place.Line) * lineStep + (other.Pixel - place.Pixel) * step;
            ref var first = ref Unsafe.Add(ref x, place.Line * lineStep + place.Pixel * step);
            for (nint row = 0; row < run.Rows; row++)
            {
                ref var source = ref Unsafe.Add(ref first, row * run.RowStep);
                ref var ofTaps = ref Unsafe.Add(ref weights, row * run.RowWeights);
                for (nint i = 0; i < fives; i++)
                {
                    for (nint k = 0; k < depth; k++)
                    {
                        sum.MultiplyAddTaps<FiveTaps, TRead>(ref Unsafe.Add(ref source, k), step, default, ref Unsafe.Add(ref ofTaps, k * S.Count), stride);
                        otherSum.MultiplyAddTaps<FiveTaps, TRead>(ref Unsafe.Add(ref source, toOther + k), step, default, ref Unsafe.Add(ref ofTaps, k * S.Count), stride);
                    }

                    source = ref Unsafe.Add(ref source, 5 * step);
                    ofTaps = ref Unsafe.Add(ref ofTaps, 5 * stride);
                }

                for (nint i = 0; i < threes; i++)
                {
                    for (nint k = 0; k < depth; k++)
                    {
                        sum.MultiplyAddTaps<ThreeTaps, TRead>(ref Unsafe.Add(ref source, k), step, default, ref Unsafe.Add(ref ofTaps, k * S.Count), stride);
                        otherSum.MultiplyAddTaps<ThreeTaps, TRead>(ref Unsafe.Add(ref source, toOther + k), step, default, ref Unsafe.Add(ref ofTaps, k * S.Count), stride);
                    }

                    source = ref Unsafe.Add(ref source, 3 * step);
                    ofTaps = ref Unsafe.Add(ref ofTaps, 3 * stride);
                }

                for (nint i = 0; i < twos; i++)
                {
                    for (nint k = 0; k < depth; k++)
                    {
                        sum.MultiplyAddTaps<TwoTaps, TRead>(ref Unsafe.Add(ref source, k), step, default, ref Unsafe.Add(ref ofTaps, k * S.Count), stride);
                        otherSum.MultiplyAddTaps<TwoTaps, TRead>(ref Unsafe.Add(ref source, toOther + k), step, default, ref Unsafe.Add(ref ofTaps, k * S.Count), stride);
                    }

                    source = ref Unsafe.Add(ref source, 2 * step);
                    ofTaps = ref Unsafe.Add(ref ofTaps, 2 * stride);
                }
            }

            TStore.Store<V, S, Tile8<V, S>, TActivation>(sum, activation, ref Unsafe.Add(ref y, place.Line * lineSumStep + place.Pixel * sumStep), sumStep, columns);
            TStore.Store<V, S, Tile8<V, S>, TActivation>(otherSum, activation, ref Unsafe.Add(ref y, other.Line * lineSumStep + other.Pixel * sumStep), sumStep, columns);
        }
    }
}
