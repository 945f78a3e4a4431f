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
    /// <summary>All tiles of some lines: two at a time where there are registers, since eight sums are no more than are being added up at once.</summary>
    /// <param name="x">What the first tap of the first pixel reads.</param>
    /// <param name="read">How it is read.</param>
    /// <param name="weights">Its weights.</param>
    /// <param name="bias">What sums start with, where there is a bias.</param>
    /// <param name="hasBias">Whether there is.</param>
    /// <param name="y">The first sum.</param>
    /// <param name="columns">Lanes that are channels.</param>
    /// <param name="tiles">The pixels.</param>
    /// <param name="run">The taps.</param>
    /// <param name="activation">What is done to the sums.</param>
    public static void Cover(
        ref float x, in TRead read, ref float weights, ref float bias, bool hasBias, ref float y, int columns, in TileGrid tiles, in SlidingRun run, TActivation activation)
    {
        switch (run.Steps.AtOnce)
        {
            case 1: Cover<One>(ref x, read, ref weights, ref bias, hasBias, ref y, columns, tiles, run, activation); break;
            case 2: Cover<Two>(ref x, read, ref weights, ref bias, hasBias, ref y, columns, tiles, run, activation); break;
            case 3: Cover<Three>(ref x, read, ref weights, ref bias, hasBias, ref y, columns, tiles, run, activation); break;
            default: Cover<Five>(ref x, read, ref weights, ref bias, hasBias, ref y, columns, tiles, run, activation); break;
        }
    }

    private static void Cover<TTaps>(
        ref float x, in TRead read, ref float weights, ref float bias, bool hasBias, ref float y, int columns, in TileGrid tiles, in SlidingRun run, TActivation activation)
        where TTaps : struct, ICount
    {
        // Fewer are left than are taken at once: NativeAOT compiles nothing else.
        if (TTaps.Count > 2 && run.Steps.Rest == 2)
        {
            Cover<TTaps, Two>(ref x, read, ref weights, ref bias, hasBias, ref y, columns, tiles, run, activation);
        }
        else
        {
            Cover<TTaps, One>(ref x, read, ref weights, ref bias, hasBias, ref y, columns, tiles, run, activation);
        }
    }

    private static void Cover<TTaps, TRest>(
        ref float x, in TRead read, ref float weights, ref float bias, bool hasBias, ref float y, int columns, in TileGrid tiles, in SlidingRun run, TActivation activation)
        where TTaps : struct, ICount where TRest : struct, ICount
    {
        var alone = TRead.Pairs && S.Count == RowLayout.Padding ? tiles.Count % 2 : tiles.Count;
        if (tiles.Count > alone)
        {
            Tiles<Two, TTaps, TRest>(ref x, read, ref weights, ref bias, hasBias, ref y, columns, tiles, 0, tiles.Count - alone, run, activation);
        }

        if (alone > 0)
        {
            Tiles<One, TTaps, TRest>(ref x, read, ref weights, ref bias, hasBias, ref y, columns, tiles, tiles.Count - alone, tiles.Count, run, activation);
        }
    }

    /// <summary>A call of its own: with more around them, the JIT gives up inlining the operations of the tiles. Constants come first, for the same reason.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Tiles<TTogether, TTaps, TRest>(
        ref float x, in TRead read, ref float weights, ref float bias, bool hasBias, ref float y, int columns, in TileGrid tiles, nint firstTile, nint endTile, in SlidingRun run,
        TActivation activation) where TTogether : struct, ICount where TTaps : struct, ICount where TRest : struct, ICount
    {
        nint step = TDirection.Step;
        nint sumStep = TDirection.SumStep;
        nint lineStep = TDirection.LineStep;
        nint lineSumStep = TDirection.LineSumStep;
        var (rows, depth, stride) = (run.Rows, run.Depth, run.TapWeights);
        var (_, times, rest) = run.Steps;
        // Loaded here: a vector that is handed over stays in memory.
        var own = read;
        for (var tile = firstTile; tile < endTile; tile += TTogether.Count)
        {
            var place = tiles.Place(tile);
            var other = TTogether.Count > 1 ? tiles.Place(tile + 1) : place;
            var toOther = (other.Line - place.Line) * lineStep + (other.Pixel - place.Pixel) * step;
            var sum = Tile8<V, S>.Start(hasBias ? S.Load(ref bias, 0) : S.Zero);
            var otherSum = sum;
            ref var first = ref Unsafe.Add(ref x, place.Line * lineStep + place.Pixel * step + run.Source);
            for (nint row = 0; row < rows; row++)
            {
                ref var source = ref Unsafe.Add(ref first, row * run.RowStep);
                ref var ofTaps = ref Unsafe.Add(ref weights, row * run.RowWeights + run.Weights);
                for (nint i = 0; i < times; i++)
                {
                    for (nint k = 0; k < depth; k++)
                    {
                        sum.MultiplyAddTaps<TTaps, TRead>(ref Unsafe.Add(ref source, k), step, own, ref Unsafe.Add(ref ofTaps, k * S.Count), stride);
                        if (TTogether.Count > 1)
                        {
                            otherSum.MultiplyAddTaps<TTaps, TRead>(ref Unsafe.Add(ref source, toOther + k), step, own, ref Unsafe.Add(ref ofTaps, k * S.Count), stride);
                        }
                    }

                    source = ref Unsafe.Add(ref source, TTaps.Count * step);
                    ofTaps = ref Unsafe.Add(ref ofTaps, TTaps.Count * stride);
                }

                for (nint k = 0; rest > 0 && k < depth; k++)
                {
                    sum.MultiplyAddTaps<TRest, TRead>(ref Unsafe.Add(ref source, k), step, own, ref Unsafe.Add(ref ofTaps, k * S.Count), stride);
                    if (TTogether.Count > 1)
                    {
                        otherSum.MultiplyAddTaps<TRest, TRead>(ref Unsafe.Add(ref source, toOther + k), step, own, ref Unsafe.Add(ref ofTaps, k * S.Count), stride);
                    }
                }
            }

            TStore.Store<V, S, Tile8<V, S>, TActivation>(sum, activation, ref Unsafe.Add(ref y, place.Line * lineSumStep + place.Pixel * sumStep), sumStep, columns);
            if (TTogether.Count > 1)
            {
                TStore.Store<V, S, Tile8<V, S>, TActivation>(otherSum, activation, ref Unsafe.Add(ref y, other.Line * lineSumStep + other.Pixel * sumStep), sumStep, columns);
            }
        }
    }
}
