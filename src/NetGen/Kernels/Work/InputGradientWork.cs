using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>D W of a batch, by panels of inputs; transposed weights lie in such panels, weights in rows lie as they are.</summary>
/// <param name="d">D, [rows, outputs].</param>
/// <param name="weights">[inputs / 32][outputs][32], or [outputs][inputs].</param>
/// <param name="g">∂loss/∂x, [rows, inputs].</param>
internal readonly ref struct InputGradientWork<TLayer>(ref float d, ref float weights, ref float g) : IPanelWork where TLayer : struct, IDenseLayer
{
    private readonly ref float _d = ref d;
    private readonly ref float _weights = ref weights;
    private readonly ref float _g = ref g;

    public void Run<V, S, T>(nint panel, nint first, nint last) where V : struct where S : struct, ISimd<V> where T : struct, ITile<T, V, S>
    {
        nint inputs = LayerStorage.Pad(TLayer.Inputs);
        nint outputs = LayerStorage.Pad(TLayer.Outputs);
        var isTransposed = TLayer.Layout == WeightLayout.Panels;
        var width = Math.Min(LayerStorage.PanelWidth, inputs - panel);
        var stride = isTransposed ? width : inputs;
        for (nint i = 0; i < width; i += S.Count)
        {
            ref var w = ref Unsafe.Add(ref _weights, (isTransposed ? panel * TLayer.Outputs : panel) + i);
            for (var r = first; r < last; r += T.Height)
            {
                var row = Math.Min(r, last - T.Height);
                var sum = T.Start(S.Zero);
                for (nint o = 0; o < TLayer.Outputs; o++)
                {
                    sum.MultiplyAdd(ref Unsafe.Add(ref _d, row * outputs + o), outputs, S.Load(ref w, o * stride));
                }

                sum.Store(ref Unsafe.Add(ref _g, row * inputs + panel + i), inputs);
            }
        }
    }
}
