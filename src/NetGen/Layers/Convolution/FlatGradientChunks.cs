using NetGen.Simd;
using NetGen.Threading;

namespace NetGen.Kernels;

/// <summary>The tiles of a gradient of few maps, cut for several threads.</summary>
internal readonly ref struct FlatGradientChunks<V, S, TLayer, TSink>(FlatGradientWork<V, S, TLayer, TSink> work, int tiles, int chunks) : IChunkedWork
    where V : struct where S : struct, ISimd<V> where TLayer : struct, IConvolution where TSink : struct, IGradientSink, allows ref struct
{
    private readonly FlatGradientWork<V, S, TLayer, TSink> _work = work;

    public void Run(int chunk) => _work.Run((int)((long)chunk * tiles / chunks), (int)((chunk + 1L) * tiles / chunks));
}
