using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Sums over taps of an image, every channel for itself, in tiles of pixels.</summary>
/// <param name="x">The image.</param>
/// <param name="w">The weights, [taps][channels padded to 16].</param>
/// <param name="bias">The bias.</param>
/// <param name="y">The sums.</param>
/// <param name="down">The image's rows.</param>
/// <param name="across">Its columns.</param>
/// <param name="activation">What is done to the sums.</param>
internal readonly ref struct ChannelSums<V, S, TProjection, TActivation>(
    ref float x, ref float w, ref float bias, ref float y, Axis down, Axis across, TActivation activation) : IPixelSums
    where V : struct where S : struct, ISimd<V> where TProjection : struct, IProjection where TActivation : struct, IActivation
{
    private readonly ref float _x = ref x;
    private readonly ref float _weights = ref w;
    private readonly ref float _bias = ref bias;
    private readonly ref float _y = ref y;
    private readonly Axis _down = down;
    private readonly Axis _across = across;
    private readonly TActivation _activation = activation;

    /// <summary>Channels of the image; each is a group.</summary>
    private static int Channels => TProjection.Groups;

    private static int PaddedChannels => RowLayout.Pad(Channels);

    /// <summary>Pixels that have the same taps.</summary>
    public void Run<TDirection>(int row, int column, nint count, nint lines) where TDirection : struct, IDirection
    {
        var (firstRow, endRow) = _down.TapsAt(row);
        var (first, end) = _across.TapsAt(column);
        nint line = TProjection.SourceWidth * TProjection.SourcePitch;
        var run = new TapRun(
            Rows: first == end ? 0 : endRow - firstRow,
            RowStep: _down.TapStep * line,
            RowWeights: (nint)_down.Kernel.Step * TProjection.KernelWidth * PaddedChannels,
            Taps: end - first,
            TapStep: (nint)_across.TapStep * TProjection.SourcePitch,
            TapWeights: (nint)_across.Kernel.Step * PaddedChannels,
            Depth: 1);
        var tap = (nint)(_down.Kernel.First + firstRow * _down.Kernel.Step) * TProjection.KernelWidth + _across.Kernel.First + first * _across.Kernel.Step;
        ref var source = ref Unsafe.Add(ref _x, _down.Source(row, firstRow) * line + _across.Source(column, first) * TProjection.SourcePitch);
        ref var sums = ref Unsafe.Add(
            ref _y, ((nint)(_down.Sums.First + row * _down.Sums.Step) * TProjection.SumWidth + _across.Sums.First + column * _across.Sums.Step) * TProjection.SumPitch);
        ref var weights = ref Unsafe.Add(ref _weights, tap * PaddedChannels);
        if (Channels < RowLayout.Padding)
        {
            Close<TDirection>(ref source, ref weights, ref sums, count, lines, run);
            return;
        }

        if (count >= TileGrid.Height && Slides<TDirection>(end - first, endRow - firstRow))
        {
            Slide<TDirection>(ref source, ref weights, ref sums, count, lines, run);
            return;
        }

        var tiles = (count + TileGrid.Height - 1) / TileGrid.Height;
        switch ((count + tiles - 1) / tiles)
        {
            case 1: Cover<TDirection, Tile1<V, S>>(ref source, ref weights, ref sums, count, lines, run); break;
            case 2: Cover<TDirection, Tile2<V, S>>(ref source, ref weights, ref sums, count, lines, run); break;
            case 3: Cover<TDirection, Tile3<V, S>>(ref source, ref weights, ref sums, count, lines, run); break;
            case 4: Cover<TDirection, Tile4<V, S>>(ref source, ref weights, ref sums, count, lines, run); break;
            case 5: Cover<TDirection, Tile5<V, S>>(ref source, ref weights, ref sums, count, lines, run); break;
            case 6: Cover<TDirection, Tile6<V, S>>(ref source, ref weights, ref sums, count, lines, run); break;
            case 7: Cover<TDirection, Tile7<V, S>>(ref source, ref weights, ref sums, count, lines, run); break;
            default: Cover<TDirection, Tile8<V, S>>(ref source, ref weights, ref sums, count, lines, run); break;
        }
    }

    /// <summary>Whether pixels lie as far from each other as the taps in their direction.</summary>
    private bool Slides<TDirection>(int columns, int rows) where TDirection : struct, IDirection => typeof(TDirection) == typeof(Across<TProjection>)
        ? columns > 1 && Math.Abs(_across.TapStep) * TProjection.SourcePitch == TDirection.Step
        : rows > 1 && Math.Abs(_down.TapStep) * TProjection.SourceWidth * TProjection.SourcePitch == TDirection.Step;

    /// <summary>Tiles that slide along the pixels' direction.</summary>
    private void Slide<TDirection>(ref float x, ref float w, ref float y, nint count, nint lines, in TapRun run) where TDirection : struct, IDirection
    {
        var taps = typeof(TDirection) == typeof(Across<TProjection>) ? SlidingRun.Across(run, run.Taps, depth: 1, width: 1, S.Count) : SlidingRun.Down(run, depth: 1, width: 1, S.Count);
        var tiles = new TileGrid(count, lines);
        for (nint channel = 0; channel < Channels; channel += S.Count)
        {
            SlidingTiles<V, S, TDirection, VectorRead<V>, WholeVectors, TActivation>.Cover(
                ref Unsafe.Add(ref x, channel), default, ref Unsafe.Add(ref w, channel), ref Unsafe.Add(ref _bias, channel), TProjection.HasBias, ref Unsafe.Add(ref y, channel), S.Count,
                tiles, taps, _activation);
        }
    }

    /// <summary>
    /// Tiles of pixels, all their channels. A call of its own: with more around them, the JIT gives up inlining the operations of the tiles. Constants come
    /// first, for the same reason.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Cover<TDirection, T>(ref float x, ref float w, ref float y, nint count, nint lines, in TapRun run)
        where TDirection : struct, IDirection where T : struct, ITile<T, V, S>
    {
        nint step = TDirection.Step;
        nint sumStep = TDirection.SumStep;
        nint lineStep = TDirection.LineStep;
        nint lineSumStep = TDirection.LineSumStep;
        nint channels = Channels;
        for (nint line = 0; line < lines; line++)
        {
            for (nint channel = 0; channel < channels; channel += S.Count)
            {
                for (nint i = 0; i < count; i += T.Height)
                {
                    var at = Math.Min(i, count - T.Height);
                    var sum = T.Start(TProjection.HasBias ? S.Load(ref _bias, channel) : S.Zero);
                    ref var rowOfTaps = ref Unsafe.Add(ref x, line * lineStep + at * step + channel);
                    ref var rowOfWeights = ref Unsafe.Add(ref w, channel);
                    for (nint row = 0; row < run.Rows; row++)
                    {
                        for (nint tap = 0; tap < run.Taps; tap++)
                        {
                            sum.MultiplyAddVectors(ref Unsafe.Add(ref rowOfTaps, tap * run.TapStep), step, S.Load(ref rowOfWeights, tap * run.TapWeights));
                        }

                        rowOfTaps = ref Unsafe.Add(ref rowOfTaps, run.RowStep);
                        rowOfWeights = ref Unsafe.Add(ref rowOfWeights, run.RowWeights);
                    }

                    Tile<V, S>.Store(sum, _activation, ref Unsafe.Add(ref y, line * lineSumStep + at * sumStep + channel), sumStep);
                }
            }
        }
    }

    /// <summary>Pixels of few channels, which lie so close that a whole vector would reach into the next.</summary>
    private void Close<TDirection>(ref float x, ref float w, ref float y, nint count, nint lines, in TapRun run) where TDirection : struct, IDirection
    {
        for (var channel = 0; channel < Channels; channel += S.Count)
        {
            var channels = Channels <= S.Count ? Channels : Channels - channel;
            for (nint i = 0; i < lines * count; i++)
            {
                var (line, at) = Math.DivRem(i, count);
                var sum = TProjection.HasBias ? S.Load(ref _bias, channel) : S.Zero;
                ref var pixel = ref Unsafe.Add(ref x, line * TDirection.LineStep + at * TDirection.Step + channel);
                for (nint row = 0; row < run.Rows; row++)
                {
                    for (nint tap = 0; tap < run.Taps; tap++)
                    {
                        sum = S.MultiplyAdd(
                            S.LoadPart(ref pixel, row * run.RowStep + tap * run.TapStep, channels), S.Load(ref w, row * run.RowWeights + tap * run.TapWeights + channel), sum);
                    }
                }

                S.StorePart(_activation.Apply<V, S>(sum), ref y, line * TDirection.LineSumStep + at * TDirection.SumStep + channel, channels);
            }
        }
    }
}
