using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>∂loss/∂W of a single row, the product of every input with the gradient of the outputs, which stays in registers.</summary>
internal readonly ref struct RowWeightGradientWork<TLayer, TSink>(ref float x, ref float d, TSink sink) : IPanelWork
    where TLayer : struct, IDenseLayer where TSink : struct, IGradientSink, allows ref struct
{
    private readonly ref float _x = ref x;
    private readonly ref float _d = ref d;
    private readonly TSink _sink = sink;

    public void Run<V, S, T>(nint panel, nint first, nint last) where V : struct where S : struct, ISimd<V> where T : struct, ITile<T, V, S>
    {
        // Copies, which no store to the weights can change.
        var sink = _sink;
        ref var x = ref _x;
        var width = Math.Min(RowLayout.PanelWidth, RowLayout.Pad(TLayer.Outputs) - panel);
        for (nint o = 0; o < width; o += S.Count)
        {
            var gradient = S.Load(ref _d, panel + o);
            var start = panel * TLayer.Inputs + o;
            for (var i = first; i < last; i++)
            {
                sink.Accept<V, S>(S.Multiply(S.Broadcast(ref x, i), gradient), start + i * width);
            }
        }
    }
}
