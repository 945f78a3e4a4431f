using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Sums over taps of each image of a batch, every channel for itself.</summary>
internal readonly ref struct DepthwiseWork<V, S, TProjection, TActivation>(
    TActivation activation, ref float x, ref float weights, ref float bias, ref float y, Axis down, Axis across) : IImageWork
    where V : struct where S : struct, ISimd<V> where TProjection : struct, IProjection where TActivation : struct, IActivation
{
    private readonly ref float _x = ref x;
    private readonly ref float _weights = ref weights;
    private readonly ref float _bias = ref bias;
    private readonly ref float _y = ref y;
    private readonly Axis _down = down;
    private readonly Axis _across = across;

    /// <summary>Channels of the image; each is a group.</summary>
    private static int Channels => TProjection.Groups;

    private static int PaddedChannels => RowLayout.Pad(Channels);

    public void Run(int first, int end)
    {
        for (var image = first; image < end; image++)
        {
            Image(ref Unsafe.Add(ref _x, (nint)image * TProjection.SourceStride), ref Unsafe.Add(ref _y, (nint)image * TProjection.SumStride));
        }
    }

    private void Image(ref float x, ref float y)
    {
        for (var row = 0; row < _down.Positions; row++)
        {
            for (var channel = 0; channel < Channels; channel += S.Count)
            {
                for (var column = 0; column < _across.Inside; column++)
                {
                    Pixels(ref x, ref y, row, column, 1, channel);
                }

                Pixels(ref x, ref y, row, _across.Inside, _across.InsideEnd - _across.Inside, channel);
                for (var column = _across.InsideEnd; column < _across.Positions; column++)
                {
                    Pixels(ref x, ref y, row, column, 1, channel);
                }
            }
        }
    }

    /// <summary>Neighbours with the same taps.</summary>
    private void Pixels(ref float x, ref float y, int row, int column, nint count, int channel)
    {
        if (count == 0)
        {
            return;
        }

        var (firstRow, endRow) = _down.TapsAt(row);
        var (first, end) = _across.TapsAt(column);
        nint line = TProjection.SourceWidth * TProjection.SourcePitch;
        var run = new TapRun(
            Rows: first == end ? 0 : endRow - firstRow,
            RowStep: (_down.Source(0, 1) - _down.Source(0, 0)) * line,
            RowWeights: (nint)_down.Kernel.Step * TProjection.KernelWidth * PaddedChannels,
            Taps: end - first,
            TapStep: (_across.Source(0, 1) - _across.Source(0, 0)) * TProjection.SourcePitch,
            TapWeights: (nint)_across.Kernel.Step * PaddedChannels,
            Depth: 1);
        var tap = (nint)(_down.Kernel.First + firstRow * _down.Kernel.Step) * TProjection.KernelWidth + _across.Kernel.First + first * _across.Kernel.Step;
        ref var source = ref Unsafe.Add(ref x, _down.Source(row, firstRow) * line + _across.Source(column, first) * TProjection.SourcePitch + channel);
        ref var sums = ref Unsafe.Add(
            ref y, ((nint)(_down.Sums.First + row * _down.Sums.Step) * TProjection.SumWidth + _across.Sums.First + column * _across.Sums.Step) * TProjection.SumPitch + channel);
        ref var weights = ref Unsafe.Add(ref _weights, tap * PaddedChannels + channel);
        ref var bias = ref Unsafe.Add(ref _bias, channel);
        if (Channels < RowLayout.Padding)
        {
            Close(ref source, ref weights, ref bias, ref sums, count, run, Channels <= S.Count ? Channels : Channels - channel);
            return;
        }

        nint tallest = 8;
        nint done = 0;
        for (; done + tallest <= count; done += tallest)
        {
            Cover<Tile8<V, S>>(ref source, ref weights, ref bias, ref sums, done, run);
        }

        switch (count - done)
        {
            case 0: break;
            case 1: Cover<Tile1<V, S>>(ref source, ref weights, ref bias, ref sums, done, run); break;
            case 2: Cover<Tile2<V, S>>(ref source, ref weights, ref bias, ref sums, done, run); break;
            case 3: Cover<Tile3<V, S>>(ref source, ref weights, ref bias, ref sums, done, run); break;
            case 4: Cover<Tile4<V, S>>(ref source, ref weights, ref bias, ref sums, done, run); break;
            case 5: Cover<Tile5<V, S>>(ref source, ref weights, ref bias, ref sums, done, run); break;
            case 6: Cover<Tile6<V, S>>(ref source, ref weights, ref bias, ref sums, done, run); break;
            default: Cover<Tile7<V, S>>(ref source, ref weights, ref bias, ref sums, done, run); break;
        }
    }

    /// <summary>A tile of pixels. A call of its own: with more around them, the JIT gives up inlining the operations of the tiles.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Cover<T>(ref float x, ref float w, ref float bias, ref float y, nint at, in TapRun run) where T : struct, ITile<T, V, S>
    {
        var sum = T.Start(TProjection.HasBias ? S.Load(ref bias, 0) : S.Zero);
        ref var rowOfTaps = ref Unsafe.Add(ref x, at * TProjection.StepAcross);
        ref var rowOfWeights = ref w;
        for (nint row = 0; row < run.Rows; row++)
        {
            for (nint tap = 0; tap < run.Taps; tap++)
            {
                sum.MultiplyAddVectors(ref Unsafe.Add(ref rowOfTaps, tap * run.TapStep), TProjection.StepAcross, S.Load(ref rowOfWeights, tap * run.TapWeights));
            }

            rowOfTaps = ref Unsafe.Add(ref rowOfTaps, run.RowStep);
            rowOfWeights = ref Unsafe.Add(ref rowOfWeights, run.RowWeights);
        }

        Tile<V, S>.Store(sum, activation, ref Unsafe.Add(ref y, at * TProjection.SumStepAcross), TProjection.SumStepAcross);
    }

    /// <summary>Pixels of few channels, which lie so close that a whole vector would reach into the next.</summary>
    private void Close(ref float x, ref float w, ref float bias, ref float y, nint count, in TapRun run, int channels)
    {
        for (nint i = 0; i < count; i++)
        {
            var sum = TProjection.HasBias ? S.Load(ref bias, 0) : S.Zero;
            ref var pixel = ref Unsafe.Add(ref x, i * TProjection.StepAcross);
            for (nint row = 0; row < run.Rows; row++)
            {
                for (nint tap = 0; tap < run.Taps; tap++)
                {
                    sum = S.MultiplyAdd(S.LoadPart(ref pixel, row * run.RowStep + tap * run.TapStep, channels), S.Load(ref w, row * run.RowWeights + tap * run.TapWeights), sum);
                }
            }

            S.StorePart(activation.Apply<V, S>(sum), ref y, i * TProjection.SumStepAcross, channels);
        }
    }
}
