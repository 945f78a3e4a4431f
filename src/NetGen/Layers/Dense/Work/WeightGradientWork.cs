using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>∂loss/∂W of a batch, by panels of outputs and tiles of inputs; for weights in rows the other way around.</summary>
internal readonly ref struct WeightGradientWork<TLayer, TSink>(ref float x, ref float d, int rows, TSink sink) : IPanelWork
    where TLayer : struct, IDenseLayer where TSink : struct, IGradientSink, allows ref struct
{
    private readonly ref float _x = ref x;
    private readonly ref float _d = ref d;
    private readonly TSink _sink = sink;

    public void Run<V, S, T>(nint panel, nint first, nint last) where V : struct where S : struct, ISimd<V> where T : struct, ITile<T, V, S>
    {
        Unsafe.SkipInit(out TileMemory memory);
        TLayer.WeightGradient<V, S, T, TSink>(ref _x, ref _d, rows, panel, first, last, ref memory.Start, _sink);
    }
}
