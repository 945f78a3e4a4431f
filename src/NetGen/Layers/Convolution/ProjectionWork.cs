using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Sums over taps of each image of a batch, group by group and panel by panel.</summary>
internal readonly ref struct ProjectionWork<V, S, TProjection, TActivation>(
    TActivation activation, ref float x, ref float weights, ref float bias, ref float y, Axis down, Axis across) : IRangeWork
    where V : struct where S : struct, ISimd<V> where TProjection : struct, IProjection where TActivation : struct, IActivation
{
    private const int PanelWidth = RowLayout.PanelWidth;

    private readonly ref float _x = ref x;
    private readonly ref float _weights = ref weights;
    private readonly ref float _bias = ref bias;
    private readonly ref float _y = ref y;
    private readonly Axis _down = down;
    private readonly Axis _across = across;

    public void Run(int first, int end)
    {
        for (var image = first; image < end; image++)
        {
            for (var group = 0; group < TProjection.Groups; group++)
            {
                Group(ref Unsafe.Add(ref _x, (nint)image * TProjection.SourceStride), ref Unsafe.Add(ref _y, (nint)image * TProjection.SumStride), group);
            }
        }
    }

    private void Group(ref float x, ref float y, nint group)
    {
        nint rows = TProjection.Taps * TProjection.Depth;
        var columns = RowLayout.Pad(TProjection.Columns);
        var first = group * TProjection.Columns;
        ref var source = ref Unsafe.Add(ref x, group * TProjection.Depth);
        ref var weights = ref Unsafe.Add(ref _weights, group * rows * columns);
        nint panel = 0;
        for (; panel <= columns - PanelWidth; panel += PanelWidth)
        {
            var sums = new PanelSums<Pair<V>, SimdPair<V, S>, TProjection, TActivation>(
                ref source, ref Unsafe.Add(ref weights, panel * rows), ref Unsafe.Add(ref _bias, first + panel), ref Unsafe.Add(ref y, first + panel),
                TProjection.Columns - (int)panel, PanelWidth, _down, _across, activation);
            PixelRuns<TProjection>.Run(sums, _down, _across);
        }

        if (panel < columns && S.Count < RowLayout.Padding)
        {
            var sums = new PanelSums<Pair<V>, SimdPair<V, S>, TProjection, TActivation>(
                ref source, ref Unsafe.Add(ref weights, panel * rows), ref Unsafe.Add(ref _bias, first + panel), ref Unsafe.Add(ref y, first + panel),
                TProjection.Columns - (int)panel, RowLayout.Padding, _down, _across, activation);
            PixelRuns<TProjection>.Run(sums, _down, _across);
        }
        else if (panel < columns)
        {
            var sums = new PanelSums<V, S, TProjection, TActivation>(
                ref source, ref Unsafe.Add(ref weights, panel * rows), ref Unsafe.Add(ref _bias, first + panel), ref Unsafe.Add(ref y, first + panel),
                TProjection.Columns - (int)panel, RowLayout.Padding, _down, _across, activation);
            PixelRuns<TProjection>.Run(sums, _down, _across);
        }
    }
}
