using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// Sums over kernels of three columns, every channel for itself, row by row: each pixel is loaded once for the three sums that it goes to, and what overlaps the edges is no
/// run of its own.
/// </summary>
internal static class NeighbourSums<V, S, TProjection, TActivation>
    where V : struct where S : struct, ISimd<V> where TProjection : struct, IProjection where TActivation : struct, IActivation
{
    private const int PartWidth = 8;

    /// <summary>Whether each sum's taps are the pixel at its place and its two neighbours.</summary>
    public static bool Fit(in Axis across) => TProjection.Groups >= RowLayout.Padding && TProjection.SumWidth >= 2 && TProjection.SourceWidth == TProjection.SumWidth
        && TProjection.StepAcross == TProjection.SourcePitch && across.Taps == 3 && Math.Abs(across.TapStep) == 1 && across.Source(0, 1) == 0
        && across.Positions == TProjection.SumWidth;

    /// <summary>An image.</summary>
    /// <param name="x">What is read.</param>
    /// <param name="w">The weights, [taps][channels padded to 16].</param>
    /// <param name="bias">The bias.</param>
    /// <param name="y">The sums.</param>
    /// <param name="down">The image's rows.</param>
    /// <param name="across">Its columns.</param>
    /// <param name="activation">What is done to the sums.</param>
    public static void Run(ref float x, ref float w, ref float bias, ref float y, in Axis down, in Axis across, TActivation activation)
    {
        if (TProjection.SumWidth <= PartWidth)
        {
            Parts<WholeRow<TProjection>>(ref x, ref w, ref bias, ref y, 0, 1, down, across, activation);
            return;
        }

        Parts<RowStart>(ref x, ref w, ref bias, ref y, 0, PartWidth, down, across, activation);
        Parts<RowMiddle>(ref x, ref w, ref bias, ref y, PartWidth, TProjection.SumWidth - PartWidth, down, across, activation);
        Parts<RowEnd>(ref x, ref w, ref bias, ref y, TProjection.SumWidth - PartWidth, TProjection.SumWidth, down, across, activation);
    }

    /// <summary>Some columns from top to bottom; the last part of a row reaches back.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Parts<TPart>(
        ref float x, ref float w, ref float bias, ref float y, nint firstColumn, nint endColumn, in Axis down, in Axis across, TActivation activation) where TPart : struct, IRowPart
    {
        // Once: a getter within the loop may remain a call.
        nint step = TProjection.SourcePitch;
        nint sumStep = TProjection.SumPitch;
        nint line = TProjection.SourceWidth * TProjection.SourcePitch;
        nint sumLine = TProjection.SumWidth * TProjection.SumPitch;
        nint channels = TProjection.Groups;
        nint stride = RowLayout.Pad(TProjection.Groups);
        var nextTap = across.Kernel.Step * across.TapStep * stride;
        var nextTapRow = down.Kernel.Step * TProjection.KernelWidth * stride;
        var nextLine = down.TapStep * line;
        ref var kernel = ref Unsafe.Add(ref w, (down.Kernel.First * TProjection.KernelWidth + across.Kernel.First + across.Kernel.Step) * stride);
        for (var row = 0; row < down.Positions; row++)
        {
            var (first, end) = down.TapsAt(row);
            var tapRows = end - first;
            ref var ofRow = ref Unsafe.Add(ref x, down.Source(row, first) * line);
            ref var tapsOfRow = ref Unsafe.Add(ref kernel, first * nextTapRow);
            ref var sumsOfRow = ref Unsafe.Add(ref y, (down.Sums.First + row * down.Sums.Step) * sumLine);
            for (nint channel = 0; channel < channels; channel += S.Count)
            {
                var start = TProjection.HasBias ? S.Load(ref bias, channel) : S.Zero;
                for (var part = firstColumn; part < endColumn; part += PartWidth)
                {
                    // The last part reaches back; a row narrower than a part has but one.
                    var column = Math.Max(firstColumn, Math.Min(part, endColumn - PartWidth));
                    var sums = Neighbours<V, S, TPart>.Start(start);
                    ref var pixels = ref Unsafe.Add(ref ofRow, column * step + channel);
                    ref var taps = ref Unsafe.Add(ref tapsOfRow, channel);
                    for (var tapRow = 0; tapRow < tapRows; tapRow++)
                    {
                        sums.MultiplyAdd(ref pixels, step, S.Load(ref taps, -nextTap), S.Load(ref taps, 0), S.Load(ref taps, nextTap));
                        pixels = ref Unsafe.Add(ref pixels, nextLine);
                        taps = ref Unsafe.Add(ref taps, nextTapRow);
                    }

                    sums.Store(activation, ref Unsafe.Add(ref sumsOfRow, column * sumStep + channel), sumStep);
                }
            }
        }
    }
}
