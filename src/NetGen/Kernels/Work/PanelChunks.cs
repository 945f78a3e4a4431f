using NetGen.Simd;
using NetGen.Threading;

namespace NetGen.Kernels;

/// <summary>A matrix product in parts for several threads.</summary>
internal readonly ref struct PanelChunks<V, S, TWork>(TWork work, Partition partition, TileUse use) : IChunkedWork
    where V : struct where S : struct, ISimd<V> where TWork : struct, IPanelWork, allows ref struct
{
    private readonly TWork _work = work;

    public void Run(int chunk)
    {
        var work = _work;
        Tiling<V, S>.Run(ref work, partition[chunk], use);
    }
}
