using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>The outputs of a batch, by panels of outputs and tiles of rows.</summary>
internal readonly ref struct ForwardWork<TLayer, TActivation>(TActivation activation, ref float x, ref float p, ref float y) : IPanelWork
    where TLayer : struct, IDenseLayer where TActivation : struct, IActivation
{
    private readonly ref float _x = ref x;
    private readonly ref float _p = ref p;
    private readonly ref float _y = ref y;

    public void Run<V, S, T>(nint panel, nint first, nint last) where V : struct where S : struct, ISimd<V> where T : struct, ITile<T, V, S> =>
        TLayer.Forward<V, S, T, TActivation>(ref _x, first, last, ref _p, activation, ref _y, panel);
}
