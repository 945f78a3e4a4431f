using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Sums over taps of each image of a batch, every channel for itself.</summary>
internal readonly ref struct DepthwiseWork<V, S, TProjection, TActivation>(
    TActivation activation, ref float x, ref float weights, ref float bias, ref float y, Axis down, Axis across) : IRangeWork
    where V : struct where S : struct, ISimd<V> where TProjection : struct, IProjection where TActivation : struct, IActivation
{
    private readonly ref float _x = ref x;
    private readonly ref float _weights = ref weights;
    private readonly ref float _bias = ref bias;
    private readonly ref float _y = ref y;
    private readonly Axis _down = down;
    private readonly Axis _across = across;

    public void Run(int first, int end)
    {
        var isOfNeighbours = NeighbourSums<V, S, TProjection, TActivation>.Fit(_across);
        for (var image = first; image < end; image++)
        {
            ref var source = ref Unsafe.Add(ref _x, (nint)image * TProjection.SourceStride);
            ref var sums = ref Unsafe.Add(ref _y, (nint)image * TProjection.SumStride);
            if (isOfNeighbours)
            {
                NeighbourSums<V, S, TProjection, TActivation>.Run(ref source, ref _weights, ref _bias, ref sums, _down, _across, activation);
            }
            else
            {
                PixelRuns<TProjection>.Run(new ChannelSums<V, S, TProjection, TActivation>(ref source, ref _weights, ref _bias, ref sums, _down, _across, activation), _down, _across);
            }
        }
    }
}
