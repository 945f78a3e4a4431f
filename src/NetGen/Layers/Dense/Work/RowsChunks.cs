using NetGen.Activations;
using NetGen.Simd;
using NetGen.Threading;

namespace NetGen.Kernels;

/// <summary>The outputs of a layer whose weights lie in rows, by rows of the batch.</summary>
internal readonly ref struct RowsChunks<V, S, TLayer, TActivation>(ForwardWork<TLayer, TActivation> work, Partition partition) : IChunkedWork
    where V : struct where S : struct, ISimd<V> where TLayer : struct, IDenseLayer where TActivation : struct, IActivation
{
    private readonly ForwardWork<TLayer, TActivation> _work = work;

    public void Run(int chunk)
    {
        var part = partition[chunk];
        _work.Run<V, S, Tile1<V, S>>(0, part.FirstRow, part.LastRow);
    }
}
